/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model.impl;

import java.util.Collection;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.CohortPackage;
import org.cohortium.model.OptionValue;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Analysis Spec</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.impl.AnalysisSpecImpl#getSlug <em>Slug</em>}</li>
 *   <li>{@link org.cohortium.model.impl.AnalysisSpecImpl#getTitle <em>Title</em>}</li>
 *   <li>{@link org.cohortium.model.impl.AnalysisSpecImpl#getAnalysisId <em>Analysis Id</em>}</li>
 *   <li>{@link org.cohortium.model.impl.AnalysisSpecImpl#getAnalysisVersion <em>Analysis Version</em>}</li>
 *   <li>{@link org.cohortium.model.impl.AnalysisSpecImpl#getNote <em>Note</em>}</li>
 *   <li>{@link org.cohortium.model.impl.AnalysisSpecImpl#getCohort <em>Cohort</em>}</li>
 *   <li>{@link org.cohortium.model.impl.AnalysisSpecImpl#getOptions <em>Options</em>}</li>
 * </ul>
 *
 * @generated
 */
public class AnalysisSpecImpl extends IdentifiedImpl implements AnalysisSpec {
	/**
	 * The default value of the '{@link #getSlug() <em>Slug</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSlug()
	 * @generated
	 * @ordered
	 */
	protected static final String SLUG_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSlug() <em>Slug</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSlug()
	 * @generated
	 * @ordered
	 */
	protected String slug = SLUG_EDEFAULT;

	/**
	 * The default value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected static final String TITLE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected String title = TITLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getAnalysisId() <em>Analysis Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnalysisId()
	 * @generated
	 * @ordered
	 */
	protected static final String ANALYSIS_ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAnalysisId() <em>Analysis Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnalysisId()
	 * @generated
	 * @ordered
	 */
	protected String analysisId = ANALYSIS_ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getAnalysisVersion() <em>Analysis Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnalysisVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String ANALYSIS_VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAnalysisVersion() <em>Analysis Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnalysisVersion()
	 * @generated
	 * @ordered
	 */
	protected String analysisVersion = ANALYSIS_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getNote() <em>Note</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNote()
	 * @generated
	 * @ordered
	 */
	protected static final String NOTE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getNote() <em>Note</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNote()
	 * @generated
	 * @ordered
	 */
	protected String note = NOTE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getCohort() <em>Cohort</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCohort()
	 * @generated
	 * @ordered
	 */
	protected Cohort cohort;

	/**
	 * The cached value of the '{@link #getOptions() <em>Options</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOptions()
	 * @generated
	 * @ordered
	 */
	protected EList<OptionValue> options;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected AnalysisSpecImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return CohortPackage.Literals.ANALYSIS_SPEC;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSlug() {
		return slug;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSlug(String newSlug) {
		String oldSlug = slug;
		slug = newSlug;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.ANALYSIS_SPEC__SLUG, oldSlug, slug));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTitle() {
		return title;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTitle(String newTitle) {
		String oldTitle = title;
		title = newTitle;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.ANALYSIS_SPEC__TITLE, oldTitle, title));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAnalysisId() {
		return analysisId;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAnalysisId(String newAnalysisId) {
		String oldAnalysisId = analysisId;
		analysisId = newAnalysisId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.ANALYSIS_SPEC__ANALYSIS_ID, oldAnalysisId, analysisId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAnalysisVersion() {
		return analysisVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAnalysisVersion(String newAnalysisVersion) {
		String oldAnalysisVersion = analysisVersion;
		analysisVersion = newAnalysisVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.ANALYSIS_SPEC__ANALYSIS_VERSION, oldAnalysisVersion, analysisVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getNote() {
		return note;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNote(String newNote) {
		String oldNote = note;
		note = newNote;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.ANALYSIS_SPEC__NOTE, oldNote, note));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Cohort getCohort() {
		return cohort;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCohort(Cohort newCohort) {
		Cohort oldCohort = cohort;
		cohort = newCohort;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.ANALYSIS_SPEC__COHORT, oldCohort, cohort));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<OptionValue> getOptions() {
		if (options == null) {
			options = new EObjectContainmentEList<OptionValue>(OptionValue.class, this, CohortPackage.ANALYSIS_SPEC__OPTIONS);
		}
		return options;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case CohortPackage.ANALYSIS_SPEC__OPTIONS:
				return ((InternalEList<?>)getOptions()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case CohortPackage.ANALYSIS_SPEC__SLUG:
				return getSlug();
			case CohortPackage.ANALYSIS_SPEC__TITLE:
				return getTitle();
			case CohortPackage.ANALYSIS_SPEC__ANALYSIS_ID:
				return getAnalysisId();
			case CohortPackage.ANALYSIS_SPEC__ANALYSIS_VERSION:
				return getAnalysisVersion();
			case CohortPackage.ANALYSIS_SPEC__NOTE:
				return getNote();
			case CohortPackage.ANALYSIS_SPEC__COHORT:
				return getCohort();
			case CohortPackage.ANALYSIS_SPEC__OPTIONS:
				return getOptions();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case CohortPackage.ANALYSIS_SPEC__SLUG:
				setSlug((String)newValue);
				return;
			case CohortPackage.ANALYSIS_SPEC__TITLE:
				setTitle((String)newValue);
				return;
			case CohortPackage.ANALYSIS_SPEC__ANALYSIS_ID:
				setAnalysisId((String)newValue);
				return;
			case CohortPackage.ANALYSIS_SPEC__ANALYSIS_VERSION:
				setAnalysisVersion((String)newValue);
				return;
			case CohortPackage.ANALYSIS_SPEC__NOTE:
				setNote((String)newValue);
				return;
			case CohortPackage.ANALYSIS_SPEC__COHORT:
				setCohort((Cohort)newValue);
				return;
			case CohortPackage.ANALYSIS_SPEC__OPTIONS:
				getOptions().clear();
				getOptions().addAll((Collection<? extends OptionValue>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case CohortPackage.ANALYSIS_SPEC__SLUG:
				setSlug(SLUG_EDEFAULT);
				return;
			case CohortPackage.ANALYSIS_SPEC__TITLE:
				setTitle(TITLE_EDEFAULT);
				return;
			case CohortPackage.ANALYSIS_SPEC__ANALYSIS_ID:
				setAnalysisId(ANALYSIS_ID_EDEFAULT);
				return;
			case CohortPackage.ANALYSIS_SPEC__ANALYSIS_VERSION:
				setAnalysisVersion(ANALYSIS_VERSION_EDEFAULT);
				return;
			case CohortPackage.ANALYSIS_SPEC__NOTE:
				setNote(NOTE_EDEFAULT);
				return;
			case CohortPackage.ANALYSIS_SPEC__COHORT:
				setCohort((Cohort)null);
				return;
			case CohortPackage.ANALYSIS_SPEC__OPTIONS:
				getOptions().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case CohortPackage.ANALYSIS_SPEC__SLUG:
				return SLUG_EDEFAULT == null ? slug != null : !SLUG_EDEFAULT.equals(slug);
			case CohortPackage.ANALYSIS_SPEC__TITLE:
				return TITLE_EDEFAULT == null ? title != null : !TITLE_EDEFAULT.equals(title);
			case CohortPackage.ANALYSIS_SPEC__ANALYSIS_ID:
				return ANALYSIS_ID_EDEFAULT == null ? analysisId != null : !ANALYSIS_ID_EDEFAULT.equals(analysisId);
			case CohortPackage.ANALYSIS_SPEC__ANALYSIS_VERSION:
				return ANALYSIS_VERSION_EDEFAULT == null ? analysisVersion != null : !ANALYSIS_VERSION_EDEFAULT.equals(analysisVersion);
			case CohortPackage.ANALYSIS_SPEC__NOTE:
				return NOTE_EDEFAULT == null ? note != null : !NOTE_EDEFAULT.equals(note);
			case CohortPackage.ANALYSIS_SPEC__COHORT:
				return cohort != null;
			case CohortPackage.ANALYSIS_SPEC__OPTIONS:
				return options != null && !options.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (slug: ");
		result.append(slug);
		result.append(", title: ");
		result.append(title);
		result.append(", analysisId: ");
		result.append(analysisId);
		result.append(", analysisVersion: ");
		result.append(analysisVersion);
		result.append(", note: ");
		result.append(note);
		result.append(')');
		return result.toString();
	}

} //AnalysisSpecImpl
