/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Study</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A cohort study: the question, the data, what they mean, who is included and the ordered plan of analyses.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.Study#getSchemaVersion <em>Schema Version</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getTitle <em>Title</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getQuestion <em>Question</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getEstimand <em>Estimand</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getExposure <em>Exposure</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getOutcomes <em>Outcomes</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getTimeZero <em>Time Zero</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getSimulatedLabel <em>Simulated Label</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getProtocol <em>Protocol</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getCentreVariable <em>Centre Variable</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getCentres <em>Centres</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getSources <em>Sources</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getVariables <em>Variables</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getDerivations <em>Derivations</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getCohorts <em>Cohorts</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getAnalyses <em>Analyses</em>}</li>
 *   <li>{@link org.cohortium.model.Study#getRuns <em>Runs</em>}</li>
 * </ul>
 *
 * @see org.cohortium.model.CohortPackage#getStudy()
 * @model
 * @generated
 */
public interface Study extends Identified {
	/**
	 * Returns the value of the '<em><b>Schema Version</b></em>' attribute.
	 * The default value is <code>"0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Version of the file format that the study is written in.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Schema Version</em>' attribute.
	 * @see #setSchemaVersion(int)
	 * @see org.cohortium.model.CohortPackage#getStudy_SchemaVersion()
	 * @model default="0"
	 * @generated
	 */
	int getSchemaVersion();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getSchemaVersion <em>Schema Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Schema Version</em>' attribute.
	 * @see #getSchemaVersion()
	 * @generated
	 */
	void setSchemaVersion(int value);

	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Title of the study.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.cohortium.model.CohortPackage#getStudy_Title()
	 * @model
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Question</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The research question in one or two sentences.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Question</em>' attribute.
	 * @see #setQuestion(String)
	 * @see org.cohortium.model.CohortPackage#getStudy_Question()
	 * @model
	 * @generated
	 */
	String getQuestion();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getQuestion <em>Question</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Question</em>' attribute.
	 * @see #getQuestion()
	 * @generated
	 */
	void setQuestion(String value);

	/**
	 * Returns the value of the '<em><b>Estimand</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is estimated: effect measure, population, handling of intercurrent events.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Estimand</em>' attribute.
	 * @see #setEstimand(String)
	 * @see org.cohortium.model.CohortPackage#getStudy_Estimand()
	 * @model
	 * @generated
	 */
	String getEstimand();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getEstimand <em>Estimand</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Estimand</em>' attribute.
	 * @see #getEstimand()
	 * @generated
	 */
	void setEstimand(String value);

	/**
	 * Returns the value of the '<em><b>Exposure</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The exposure or prognostic factor under study, in words.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exposure</em>' attribute.
	 * @see #setExposure(String)
	 * @see org.cohortium.model.CohortPackage#getStudy_Exposure()
	 * @model
	 * @generated
	 */
	String getExposure();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getExposure <em>Exposure</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Exposure</em>' attribute.
	 * @see #getExposure()
	 * @generated
	 */
	void setExposure(String value);

	/**
	 * Returns the value of the '<em><b>Outcomes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Primary and secondary outcomes, in words.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Outcomes</em>' attribute.
	 * @see #setOutcomes(String)
	 * @see org.cohortium.model.CohortPackage#getStudy_Outcomes()
	 * @model
	 * @generated
	 */
	String getOutcomes();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getOutcomes <em>Outcomes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Outcomes</em>' attribute.
	 * @see #getOutcomes()
	 * @generated
	 */
	void setOutcomes(String value);

	/**
	 * Returns the value of the '<em><b>Time Zero</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The moment from which follow-up is counted, in words.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Time Zero</em>' attribute.
	 * @see #setTimeZero(String)
	 * @see org.cohortium.model.CohortPackage#getStudy_TimeZero()
	 * @model
	 * @generated
	 */
	String getTimeZero();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getTimeZero <em>Time Zero</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Time Zero</em>' attribute.
	 * @see #getTimeZero()
	 * @generated
	 */
	void setTimeZero(String value);

	/**
	 * Returns the value of the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Seed from which every random stream of the study is derived.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Seed</em>' attribute.
	 * @see #setSeed(long)
	 * @see org.cohortium.model.CohortPackage#getStudy_Seed()
	 * @model
	 * @generated
	 */
	long getSeed();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getSeed <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seed</em>' attribute.
	 * @see #getSeed()
	 * @generated
	 */
	void setSeed(long value);

	/**
	 * Returns the value of the '<em><b>Simulated Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Text that marks the data as simulated wherever they appear; empty for real data.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Simulated Label</em>' attribute.
	 * @see #setSimulatedLabel(String)
	 * @see org.cohortium.model.CohortPackage#getStudy_SimulatedLabel()
	 * @model
	 * @generated
	 */
	String getSimulatedLabel();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getSimulatedLabel <em>Simulated Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Simulated Label</em>' attribute.
	 * @see #getSimulatedLabel()
	 * @generated
	 */
	void setSimulatedLabel(String value);

	/**
	 * Returns the value of the '<em><b>Protocol</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The protocol: population, comparator, end of follow-up, analysis plan.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Protocol</em>' containment reference.
	 * @see #setProtocol(Protocol)
	 * @see org.cohortium.model.CohortPackage#getStudy_Protocol()
	 * @model containment="true"
	 * @generated
	 */
	Protocol getProtocol();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getProtocol <em>Protocol</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Protocol</em>' containment reference.
	 * @see #getProtocol()
	 * @generated
	 */
	void setProtocol(Protocol value);

	/**
	 * Returns the value of the '<em><b>Centre Variable</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The variable that tells which centre a row comes from; none in a single-centre study.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Centre Variable</em>' reference.
	 * @see #setCentreVariable(Variable)
	 * @see org.cohortium.model.CohortPackage#getStudy_CentreVariable()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Variable getCentreVariable();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Study#getCentreVariable <em>Centre Variable</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Centre Variable</em>' reference.
	 * @see #getCentreVariable()
	 * @generated
	 */
	void setCentreVariable(Variable value);

	/**
	 * Returns the value of the '<em><b>Centres</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.Centre}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The centres that contribute patients.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Centres</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getStudy_Centres()
	 * @model containment="true"
	 * @generated
	 */
	EList<Centre> getCentres();

	/**
	 * Returns the value of the '<em><b>Sources</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.DataSource}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The files that the data are read from; the primary one first.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sources</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getStudy_Sources()
	 * @model containment="true"
	 * @generated
	 */
	EList<DataSource> getSources();

	/**
	 * Returns the value of the '<em><b>Variables</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.Variable}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The dictionary: what every column means.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Variables</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getStudy_Variables()
	 * @model containment="true"
	 * @generated
	 */
	EList<Variable> getVariables();

	/**
	 * Returns the value of the '<em><b>Derivations</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.Derivation}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How derived variables are made from others; executed in order of dependency.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Derivations</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getStudy_Derivations()
	 * @model containment="true"
	 * @generated
	 */
	EList<Derivation> getDerivations();

	/**
	 * Returns the value of the '<em><b>Cohorts</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.Cohort}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The populations that analyses are made on.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cohorts</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getStudy_Cohorts()
	 * @model containment="true"
	 * @generated
	 */
	EList<Cohort> getCohorts();

	/**
	 * Returns the value of the '<em><b>Analyses</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.AnalysisSpec}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The plan: the analyses in the order in which they are reported.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Analyses</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getStudy_Analyses()
	 * @model containment="true"
	 * @generated
	 */
	EList<AnalysisSpec> getAnalyses();

	/**
	 * Returns the value of the '<em><b>Runs</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.Run}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The executions of the plan, oldest first.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Runs</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getStudy_Runs()
	 * @model containment="true"
	 * @generated
	 */
	EList<Run> getRuns();

} // Study
