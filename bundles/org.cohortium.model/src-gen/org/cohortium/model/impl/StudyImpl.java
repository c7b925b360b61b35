/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model.impl;

import java.util.Collection;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Centre;
import org.cohortium.model.Cohort;
import org.cohortium.model.CohortPackage;
import org.cohortium.model.DataSource;
import org.cohortium.model.Derivation;
import org.cohortium.model.Protocol;
import org.cohortium.model.Run;
import org.cohortium.model.Study;
import org.cohortium.model.Variable;

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
 * An implementation of the model object '<em><b>Study</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getSchemaVersion <em>Schema Version</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getTitle <em>Title</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getQuestion <em>Question</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getEstimand <em>Estimand</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getExposure <em>Exposure</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getOutcomes <em>Outcomes</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getTimeZero <em>Time Zero</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getSimulatedLabel <em>Simulated Label</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getProtocol <em>Protocol</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getCentreVariable <em>Centre Variable</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getCentres <em>Centres</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getSources <em>Sources</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getVariables <em>Variables</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getDerivations <em>Derivations</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getCohorts <em>Cohorts</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getAnalyses <em>Analyses</em>}</li>
 *   <li>{@link org.cohortium.model.impl.StudyImpl#getRuns <em>Runs</em>}</li>
 * </ul>
 *
 * @generated
 */
public class StudyImpl extends IdentifiedImpl implements Study {
	/**
	 * The default value of the '{@link #getSchemaVersion() <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSchemaVersion()
	 * @generated
	 * @ordered
	 */
	protected static final int SCHEMA_VERSION_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getSchemaVersion() <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSchemaVersion()
	 * @generated
	 * @ordered
	 */
	protected int schemaVersion = SCHEMA_VERSION_EDEFAULT;

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
	 * The default value of the '{@link #getQuestion() <em>Question</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getQuestion()
	 * @generated
	 * @ordered
	 */
	protected static final String QUESTION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getQuestion() <em>Question</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getQuestion()
	 * @generated
	 * @ordered
	 */
	protected String question = QUESTION_EDEFAULT;

	/**
	 * The default value of the '{@link #getEstimand() <em>Estimand</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEstimand()
	 * @generated
	 * @ordered
	 */
	protected static final String ESTIMAND_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getEstimand() <em>Estimand</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEstimand()
	 * @generated
	 * @ordered
	 */
	protected String estimand = ESTIMAND_EDEFAULT;

	/**
	 * The default value of the '{@link #getExposure() <em>Exposure</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExposure()
	 * @generated
	 * @ordered
	 */
	protected static final String EXPOSURE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getExposure() <em>Exposure</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExposure()
	 * @generated
	 * @ordered
	 */
	protected String exposure = EXPOSURE_EDEFAULT;

	/**
	 * The default value of the '{@link #getOutcomes() <em>Outcomes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOutcomes()
	 * @generated
	 * @ordered
	 */
	protected static final String OUTCOMES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getOutcomes() <em>Outcomes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOutcomes()
	 * @generated
	 * @ordered
	 */
	protected String outcomes = OUTCOMES_EDEFAULT;

	/**
	 * The default value of the '{@link #getTimeZero() <em>Time Zero</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTimeZero()
	 * @generated
	 * @ordered
	 */
	protected static final String TIME_ZERO_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTimeZero() <em>Time Zero</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTimeZero()
	 * @generated
	 * @ordered
	 */
	protected String timeZero = TIME_ZERO_EDEFAULT;

	/**
	 * The default value of the '{@link #getSeed() <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeed()
	 * @generated
	 * @ordered
	 */
	protected static final long SEED_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getSeed() <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSeed()
	 * @generated
	 * @ordered
	 */
	protected long seed = SEED_EDEFAULT;

	/**
	 * The default value of the '{@link #getSimulatedLabel() <em>Simulated Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSimulatedLabel()
	 * @generated
	 * @ordered
	 */
	protected static final String SIMULATED_LABEL_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSimulatedLabel() <em>Simulated Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSimulatedLabel()
	 * @generated
	 * @ordered
	 */
	protected String simulatedLabel = SIMULATED_LABEL_EDEFAULT;

	/**
	 * The cached value of the '{@link #getProtocol() <em>Protocol</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProtocol()
	 * @generated
	 * @ordered
	 */
	protected Protocol protocol;

	/**
	 * The cached value of the '{@link #getCentreVariable() <em>Centre Variable</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCentreVariable()
	 * @generated
	 * @ordered
	 */
	protected Variable centreVariable;

	/**
	 * The cached value of the '{@link #getCentres() <em>Centres</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCentres()
	 * @generated
	 * @ordered
	 */
	protected EList<Centre> centres;

	/**
	 * The cached value of the '{@link #getSources() <em>Sources</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSources()
	 * @generated
	 * @ordered
	 */
	protected EList<DataSource> sources;

	/**
	 * The cached value of the '{@link #getVariables() <em>Variables</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVariables()
	 * @generated
	 * @ordered
	 */
	protected EList<Variable> variables;

	/**
	 * The cached value of the '{@link #getDerivations() <em>Derivations</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDerivations()
	 * @generated
	 * @ordered
	 */
	protected EList<Derivation> derivations;

	/**
	 * The cached value of the '{@link #getCohorts() <em>Cohorts</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCohorts()
	 * @generated
	 * @ordered
	 */
	protected EList<Cohort> cohorts;

	/**
	 * The cached value of the '{@link #getAnalyses() <em>Analyses</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnalyses()
	 * @generated
	 * @ordered
	 */
	protected EList<AnalysisSpec> analyses;

	/**
	 * The cached value of the '{@link #getRuns() <em>Runs</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRuns()
	 * @generated
	 * @ordered
	 */
	protected EList<Run> runs;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected StudyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return CohortPackage.Literals.STUDY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getSchemaVersion() {
		return schemaVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSchemaVersion(int newSchemaVersion) {
		int oldSchemaVersion = schemaVersion;
		schemaVersion = newSchemaVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__SCHEMA_VERSION, oldSchemaVersion, schemaVersion));
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
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__TITLE, oldTitle, title));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getQuestion() {
		return question;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setQuestion(String newQuestion) {
		String oldQuestion = question;
		question = newQuestion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__QUESTION, oldQuestion, question));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getEstimand() {
		return estimand;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEstimand(String newEstimand) {
		String oldEstimand = estimand;
		estimand = newEstimand;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__ESTIMAND, oldEstimand, estimand));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getExposure() {
		return exposure;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExposure(String newExposure) {
		String oldExposure = exposure;
		exposure = newExposure;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__EXPOSURE, oldExposure, exposure));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getOutcomes() {
		return outcomes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOutcomes(String newOutcomes) {
		String oldOutcomes = outcomes;
		outcomes = newOutcomes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__OUTCOMES, oldOutcomes, outcomes));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTimeZero() {
		return timeZero;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTimeZero(String newTimeZero) {
		String oldTimeZero = timeZero;
		timeZero = newTimeZero;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__TIME_ZERO, oldTimeZero, timeZero));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getSeed() {
		return seed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSeed(long newSeed) {
		long oldSeed = seed;
		seed = newSeed;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__SEED, oldSeed, seed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSimulatedLabel() {
		return simulatedLabel;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSimulatedLabel(String newSimulatedLabel) {
		String oldSimulatedLabel = simulatedLabel;
		simulatedLabel = newSimulatedLabel;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__SIMULATED_LABEL, oldSimulatedLabel, simulatedLabel));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Protocol getProtocol() {
		return protocol;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetProtocol(Protocol newProtocol, NotificationChain msgs) {
		Protocol oldProtocol = protocol;
		protocol = newProtocol;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__PROTOCOL, oldProtocol, newProtocol);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProtocol(Protocol newProtocol) {
		if (newProtocol != protocol) {
			NotificationChain msgs = null;
			if (protocol != null)
				msgs = ((InternalEObject)protocol).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - CohortPackage.STUDY__PROTOCOL, null, msgs);
			if (newProtocol != null)
				msgs = ((InternalEObject)newProtocol).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - CohortPackage.STUDY__PROTOCOL, null, msgs);
			msgs = basicSetProtocol(newProtocol, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__PROTOCOL, newProtocol, newProtocol));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Variable getCentreVariable() {
		return centreVariable;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCentreVariable(Variable newCentreVariable) {
		Variable oldCentreVariable = centreVariable;
		centreVariable = newCentreVariable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.STUDY__CENTRE_VARIABLE, oldCentreVariable, centreVariable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Centre> getCentres() {
		if (centres == null) {
			centres = new EObjectContainmentEList<Centre>(Centre.class, this, CohortPackage.STUDY__CENTRES);
		}
		return centres;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<DataSource> getSources() {
		if (sources == null) {
			sources = new EObjectContainmentEList<DataSource>(DataSource.class, this, CohortPackage.STUDY__SOURCES);
		}
		return sources;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Variable> getVariables() {
		if (variables == null) {
			variables = new EObjectContainmentEList<Variable>(Variable.class, this, CohortPackage.STUDY__VARIABLES);
		}
		return variables;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Derivation> getDerivations() {
		if (derivations == null) {
			derivations = new EObjectContainmentEList<Derivation>(Derivation.class, this, CohortPackage.STUDY__DERIVATIONS);
		}
		return derivations;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Cohort> getCohorts() {
		if (cohorts == null) {
			cohorts = new EObjectContainmentEList<Cohort>(Cohort.class, this, CohortPackage.STUDY__COHORTS);
		}
		return cohorts;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<AnalysisSpec> getAnalyses() {
		if (analyses == null) {
			analyses = new EObjectContainmentEList<AnalysisSpec>(AnalysisSpec.class, this, CohortPackage.STUDY__ANALYSES);
		}
		return analyses;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Run> getRuns() {
		if (runs == null) {
			runs = new EObjectContainmentEList<Run>(Run.class, this, CohortPackage.STUDY__RUNS);
		}
		return runs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case CohortPackage.STUDY__PROTOCOL:
				return basicSetProtocol(null, msgs);
			case CohortPackage.STUDY__CENTRES:
				return ((InternalEList<?>)getCentres()).basicRemove(otherEnd, msgs);
			case CohortPackage.STUDY__SOURCES:
				return ((InternalEList<?>)getSources()).basicRemove(otherEnd, msgs);
			case CohortPackage.STUDY__VARIABLES:
				return ((InternalEList<?>)getVariables()).basicRemove(otherEnd, msgs);
			case CohortPackage.STUDY__DERIVATIONS:
				return ((InternalEList<?>)getDerivations()).basicRemove(otherEnd, msgs);
			case CohortPackage.STUDY__COHORTS:
				return ((InternalEList<?>)getCohorts()).basicRemove(otherEnd, msgs);
			case CohortPackage.STUDY__ANALYSES:
				return ((InternalEList<?>)getAnalyses()).basicRemove(otherEnd, msgs);
			case CohortPackage.STUDY__RUNS:
				return ((InternalEList<?>)getRuns()).basicRemove(otherEnd, msgs);
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
			case CohortPackage.STUDY__SCHEMA_VERSION:
				return getSchemaVersion();
			case CohortPackage.STUDY__TITLE:
				return getTitle();
			case CohortPackage.STUDY__QUESTION:
				return getQuestion();
			case CohortPackage.STUDY__ESTIMAND:
				return getEstimand();
			case CohortPackage.STUDY__EXPOSURE:
				return getExposure();
			case CohortPackage.STUDY__OUTCOMES:
				return getOutcomes();
			case CohortPackage.STUDY__TIME_ZERO:
				return getTimeZero();
			case CohortPackage.STUDY__SEED:
				return getSeed();
			case CohortPackage.STUDY__SIMULATED_LABEL:
				return getSimulatedLabel();
			case CohortPackage.STUDY__PROTOCOL:
				return getProtocol();
			case CohortPackage.STUDY__CENTRE_VARIABLE:
				return getCentreVariable();
			case CohortPackage.STUDY__CENTRES:
				return getCentres();
			case CohortPackage.STUDY__SOURCES:
				return getSources();
			case CohortPackage.STUDY__VARIABLES:
				return getVariables();
			case CohortPackage.STUDY__DERIVATIONS:
				return getDerivations();
			case CohortPackage.STUDY__COHORTS:
				return getCohorts();
			case CohortPackage.STUDY__ANALYSES:
				return getAnalyses();
			case CohortPackage.STUDY__RUNS:
				return getRuns();
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
			case CohortPackage.STUDY__SCHEMA_VERSION:
				setSchemaVersion((Integer)newValue);
				return;
			case CohortPackage.STUDY__TITLE:
				setTitle((String)newValue);
				return;
			case CohortPackage.STUDY__QUESTION:
				setQuestion((String)newValue);
				return;
			case CohortPackage.STUDY__ESTIMAND:
				setEstimand((String)newValue);
				return;
			case CohortPackage.STUDY__EXPOSURE:
				setExposure((String)newValue);
				return;
			case CohortPackage.STUDY__OUTCOMES:
				setOutcomes((String)newValue);
				return;
			case CohortPackage.STUDY__TIME_ZERO:
				setTimeZero((String)newValue);
				return;
			case CohortPackage.STUDY__SEED:
				setSeed((Long)newValue);
				return;
			case CohortPackage.STUDY__SIMULATED_LABEL:
				setSimulatedLabel((String)newValue);
				return;
			case CohortPackage.STUDY__PROTOCOL:
				setProtocol((Protocol)newValue);
				return;
			case CohortPackage.STUDY__CENTRE_VARIABLE:
				setCentreVariable((Variable)newValue);
				return;
			case CohortPackage.STUDY__CENTRES:
				getCentres().clear();
				getCentres().addAll((Collection<? extends Centre>)newValue);
				return;
			case CohortPackage.STUDY__SOURCES:
				getSources().clear();
				getSources().addAll((Collection<? extends DataSource>)newValue);
				return;
			case CohortPackage.STUDY__VARIABLES:
				getVariables().clear();
				getVariables().addAll((Collection<? extends Variable>)newValue);
				return;
			case CohortPackage.STUDY__DERIVATIONS:
				getDerivations().clear();
				getDerivations().addAll((Collection<? extends Derivation>)newValue);
				return;
			case CohortPackage.STUDY__COHORTS:
				getCohorts().clear();
				getCohorts().addAll((Collection<? extends Cohort>)newValue);
				return;
			case CohortPackage.STUDY__ANALYSES:
				getAnalyses().clear();
				getAnalyses().addAll((Collection<? extends AnalysisSpec>)newValue);
				return;
			case CohortPackage.STUDY__RUNS:
				getRuns().clear();
				getRuns().addAll((Collection<? extends Run>)newValue);
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
			case CohortPackage.STUDY__SCHEMA_VERSION:
				setSchemaVersion(SCHEMA_VERSION_EDEFAULT);
				return;
			case CohortPackage.STUDY__TITLE:
				setTitle(TITLE_EDEFAULT);
				return;
			case CohortPackage.STUDY__QUESTION:
				setQuestion(QUESTION_EDEFAULT);
				return;
			case CohortPackage.STUDY__ESTIMAND:
				setEstimand(ESTIMAND_EDEFAULT);
				return;
			case CohortPackage.STUDY__EXPOSURE:
				setExposure(EXPOSURE_EDEFAULT);
				return;
			case CohortPackage.STUDY__OUTCOMES:
				setOutcomes(OUTCOMES_EDEFAULT);
				return;
			case CohortPackage.STUDY__TIME_ZERO:
				setTimeZero(TIME_ZERO_EDEFAULT);
				return;
			case CohortPackage.STUDY__SEED:
				setSeed(SEED_EDEFAULT);
				return;
			case CohortPackage.STUDY__SIMULATED_LABEL:
				setSimulatedLabel(SIMULATED_LABEL_EDEFAULT);
				return;
			case CohortPackage.STUDY__PROTOCOL:
				setProtocol((Protocol)null);
				return;
			case CohortPackage.STUDY__CENTRE_VARIABLE:
				setCentreVariable((Variable)null);
				return;
			case CohortPackage.STUDY__CENTRES:
				getCentres().clear();
				return;
			case CohortPackage.STUDY__SOURCES:
				getSources().clear();
				return;
			case CohortPackage.STUDY__VARIABLES:
				getVariables().clear();
				return;
			case CohortPackage.STUDY__DERIVATIONS:
				getDerivations().clear();
				return;
			case CohortPackage.STUDY__COHORTS:
				getCohorts().clear();
				return;
			case CohortPackage.STUDY__ANALYSES:
				getAnalyses().clear();
				return;
			case CohortPackage.STUDY__RUNS:
				getRuns().clear();
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
			case CohortPackage.STUDY__SCHEMA_VERSION:
				return schemaVersion != SCHEMA_VERSION_EDEFAULT;
			case CohortPackage.STUDY__TITLE:
				return TITLE_EDEFAULT == null ? title != null : !TITLE_EDEFAULT.equals(title);
			case CohortPackage.STUDY__QUESTION:
				return QUESTION_EDEFAULT == null ? question != null : !QUESTION_EDEFAULT.equals(question);
			case CohortPackage.STUDY__ESTIMAND:
				return ESTIMAND_EDEFAULT == null ? estimand != null : !ESTIMAND_EDEFAULT.equals(estimand);
			case CohortPackage.STUDY__EXPOSURE:
				return EXPOSURE_EDEFAULT == null ? exposure != null : !EXPOSURE_EDEFAULT.equals(exposure);
			case CohortPackage.STUDY__OUTCOMES:
				return OUTCOMES_EDEFAULT == null ? outcomes != null : !OUTCOMES_EDEFAULT.equals(outcomes);
			case CohortPackage.STUDY__TIME_ZERO:
				return TIME_ZERO_EDEFAULT == null ? timeZero != null : !TIME_ZERO_EDEFAULT.equals(timeZero);
			case CohortPackage.STUDY__SEED:
				return seed != SEED_EDEFAULT;
			case CohortPackage.STUDY__SIMULATED_LABEL:
				return SIMULATED_LABEL_EDEFAULT == null ? simulatedLabel != null : !SIMULATED_LABEL_EDEFAULT.equals(simulatedLabel);
			case CohortPackage.STUDY__PROTOCOL:
				return protocol != null;
			case CohortPackage.STUDY__CENTRE_VARIABLE:
				return centreVariable != null;
			case CohortPackage.STUDY__CENTRES:
				return centres != null && !centres.isEmpty();
			case CohortPackage.STUDY__SOURCES:
				return sources != null && !sources.isEmpty();
			case CohortPackage.STUDY__VARIABLES:
				return variables != null && !variables.isEmpty();
			case CohortPackage.STUDY__DERIVATIONS:
				return derivations != null && !derivations.isEmpty();
			case CohortPackage.STUDY__COHORTS:
				return cohorts != null && !cohorts.isEmpty();
			case CohortPackage.STUDY__ANALYSES:
				return analyses != null && !analyses.isEmpty();
			case CohortPackage.STUDY__RUNS:
				return runs != null && !runs.isEmpty();
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
		result.append(" (schemaVersion: ");
		result.append(schemaVersion);
		result.append(", title: ");
		result.append(title);
		result.append(", question: ");
		result.append(question);
		result.append(", estimand: ");
		result.append(estimand);
		result.append(", exposure: ");
		result.append(exposure);
		result.append(", outcomes: ");
		result.append(outcomes);
		result.append(", timeZero: ");
		result.append(timeZero);
		result.append(", seed: ");
		result.append(seed);
		result.append(", simulatedLabel: ");
		result.append(simulatedLabel);
		result.append(')');
		return result.toString();
	}

} //StudyImpl
