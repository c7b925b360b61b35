/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model.impl;

import org.cohortium.model.CohortPackage;
import org.cohortium.model.Protocol;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Protocol</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.impl.ProtocolImpl#getPopulation <em>Population</em>}</li>
 *   <li>{@link org.cohortium.model.impl.ProtocolImpl#getComparator <em>Comparator</em>}</li>
 *   <li>{@link org.cohortium.model.impl.ProtocolImpl#getFollowUpEnd <em>Follow Up End</em>}</li>
 *   <li>{@link org.cohortium.model.impl.ProtocolImpl#getAnalysisPlan <em>Analysis Plan</em>}</li>
 *   <li>{@link org.cohortium.model.impl.ProtocolImpl#getFrozenAt <em>Frozen At</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ProtocolImpl extends MinimalEObjectImpl.Container implements Protocol {
	/**
	 * The default value of the '{@link #getPopulation() <em>Population</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPopulation()
	 * @generated
	 * @ordered
	 */
	protected static final String POPULATION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPopulation() <em>Population</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPopulation()
	 * @generated
	 * @ordered
	 */
	protected String population = POPULATION_EDEFAULT;

	/**
	 * The default value of the '{@link #getComparator() <em>Comparator</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getComparator()
	 * @generated
	 * @ordered
	 */
	protected static final String COMPARATOR_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getComparator() <em>Comparator</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getComparator()
	 * @generated
	 * @ordered
	 */
	protected String comparator = COMPARATOR_EDEFAULT;

	/**
	 * The default value of the '{@link #getFollowUpEnd() <em>Follow Up End</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFollowUpEnd()
	 * @generated
	 * @ordered
	 */
	protected static final String FOLLOW_UP_END_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFollowUpEnd() <em>Follow Up End</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFollowUpEnd()
	 * @generated
	 * @ordered
	 */
	protected String followUpEnd = FOLLOW_UP_END_EDEFAULT;

	/**
	 * The default value of the '{@link #getAnalysisPlan() <em>Analysis Plan</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnalysisPlan()
	 * @generated
	 * @ordered
	 */
	protected static final String ANALYSIS_PLAN_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAnalysisPlan() <em>Analysis Plan</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnalysisPlan()
	 * @generated
	 * @ordered
	 */
	protected String analysisPlan = ANALYSIS_PLAN_EDEFAULT;

	/**
	 * The default value of the '{@link #getFrozenAt() <em>Frozen At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrozenAt()
	 * @generated
	 * @ordered
	 */
	protected static final String FROZEN_AT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFrozenAt() <em>Frozen At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrozenAt()
	 * @generated
	 * @ordered
	 */
	protected String frozenAt = FROZEN_AT_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ProtocolImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return CohortPackage.Literals.PROTOCOL;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getPopulation() {
		return population;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPopulation(String newPopulation) {
		String oldPopulation = population;
		population = newPopulation;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.PROTOCOL__POPULATION, oldPopulation, population));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getComparator() {
		return comparator;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setComparator(String newComparator) {
		String oldComparator = comparator;
		comparator = newComparator;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.PROTOCOL__COMPARATOR, oldComparator, comparator));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFollowUpEnd() {
		return followUpEnd;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFollowUpEnd(String newFollowUpEnd) {
		String oldFollowUpEnd = followUpEnd;
		followUpEnd = newFollowUpEnd;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.PROTOCOL__FOLLOW_UP_END, oldFollowUpEnd, followUpEnd));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAnalysisPlan() {
		return analysisPlan;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAnalysisPlan(String newAnalysisPlan) {
		String oldAnalysisPlan = analysisPlan;
		analysisPlan = newAnalysisPlan;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.PROTOCOL__ANALYSIS_PLAN, oldAnalysisPlan, analysisPlan));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFrozenAt() {
		return frozenAt;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFrozenAt(String newFrozenAt) {
		String oldFrozenAt = frozenAt;
		frozenAt = newFrozenAt;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.PROTOCOL__FROZEN_AT, oldFrozenAt, frozenAt));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case CohortPackage.PROTOCOL__POPULATION:
				return getPopulation();
			case CohortPackage.PROTOCOL__COMPARATOR:
				return getComparator();
			case CohortPackage.PROTOCOL__FOLLOW_UP_END:
				return getFollowUpEnd();
			case CohortPackage.PROTOCOL__ANALYSIS_PLAN:
				return getAnalysisPlan();
			case CohortPackage.PROTOCOL__FROZEN_AT:
				return getFrozenAt();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case CohortPackage.PROTOCOL__POPULATION:
				setPopulation((String)newValue);
				return;
			case CohortPackage.PROTOCOL__COMPARATOR:
				setComparator((String)newValue);
				return;
			case CohortPackage.PROTOCOL__FOLLOW_UP_END:
				setFollowUpEnd((String)newValue);
				return;
			case CohortPackage.PROTOCOL__ANALYSIS_PLAN:
				setAnalysisPlan((String)newValue);
				return;
			case CohortPackage.PROTOCOL__FROZEN_AT:
				setFrozenAt((String)newValue);
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
			case CohortPackage.PROTOCOL__POPULATION:
				setPopulation(POPULATION_EDEFAULT);
				return;
			case CohortPackage.PROTOCOL__COMPARATOR:
				setComparator(COMPARATOR_EDEFAULT);
				return;
			case CohortPackage.PROTOCOL__FOLLOW_UP_END:
				setFollowUpEnd(FOLLOW_UP_END_EDEFAULT);
				return;
			case CohortPackage.PROTOCOL__ANALYSIS_PLAN:
				setAnalysisPlan(ANALYSIS_PLAN_EDEFAULT);
				return;
			case CohortPackage.PROTOCOL__FROZEN_AT:
				setFrozenAt(FROZEN_AT_EDEFAULT);
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
			case CohortPackage.PROTOCOL__POPULATION:
				return POPULATION_EDEFAULT == null ? population != null : !POPULATION_EDEFAULT.equals(population);
			case CohortPackage.PROTOCOL__COMPARATOR:
				return COMPARATOR_EDEFAULT == null ? comparator != null : !COMPARATOR_EDEFAULT.equals(comparator);
			case CohortPackage.PROTOCOL__FOLLOW_UP_END:
				return FOLLOW_UP_END_EDEFAULT == null ? followUpEnd != null : !FOLLOW_UP_END_EDEFAULT.equals(followUpEnd);
			case CohortPackage.PROTOCOL__ANALYSIS_PLAN:
				return ANALYSIS_PLAN_EDEFAULT == null ? analysisPlan != null : !ANALYSIS_PLAN_EDEFAULT.equals(analysisPlan);
			case CohortPackage.PROTOCOL__FROZEN_AT:
				return FROZEN_AT_EDEFAULT == null ? frozenAt != null : !FROZEN_AT_EDEFAULT.equals(frozenAt);
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
		result.append(" (population: ");
		result.append(population);
		result.append(", comparator: ");
		result.append(comparator);
		result.append(", followUpEnd: ");
		result.append(followUpEnd);
		result.append(", analysisPlan: ");
		result.append(analysisPlan);
		result.append(", frozenAt: ");
		result.append(frozenAt);
		result.append(')');
		return result.toString();
	}

} //ProtocolImpl
