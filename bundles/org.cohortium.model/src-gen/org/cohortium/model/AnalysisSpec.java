/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Analysis Spec</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * An analysis of the plan: which, on whom, with which options. Kept as it is when the analysis is not installed.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.AnalysisSpec#getSlug <em>Slug</em>}</li>
 *   <li>{@link org.cohortium.model.AnalysisSpec#getTitle <em>Title</em>}</li>
 *   <li>{@link org.cohortium.model.AnalysisSpec#getAnalysisId <em>Analysis Id</em>}</li>
 *   <li>{@link org.cohortium.model.AnalysisSpec#getAnalysisVersion <em>Analysis Version</em>}</li>
 *   <li>{@link org.cohortium.model.AnalysisSpec#getNote <em>Note</em>}</li>
 *   <li>{@link org.cohortium.model.AnalysisSpec#getCohort <em>Cohort</em>}</li>
 *   <li>{@link org.cohortium.model.AnalysisSpec#getOptions <em>Options</em>}</li>
 * </ul>
 *
 * @see org.cohortium.model.CohortPackage#getAnalysisSpec()
 * @model
 * @generated
 */
public interface AnalysisSpec extends Identified {
	/**
	 * Returns the value of the '<em><b>Slug</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of its folder in results/, lower-case letters, digits and hyphens.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Slug</em>' attribute.
	 * @see #setSlug(String)
	 * @see org.cohortium.model.CohortPackage#getAnalysisSpec_Slug()
	 * @model required="true"
	 * @generated
	 */
	String getSlug();

	/**
	 * Sets the value of the '{@link org.cohortium.model.AnalysisSpec#getSlug <em>Slug</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Slug</em>' attribute.
	 * @see #getSlug()
	 * @generated
	 */
	void setSlug(String value);

	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Title in the plan and in the report.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.cohortium.model.CohortPackage#getAnalysisSpec_Title()
	 * @model
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.cohortium.model.AnalysisSpec#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Analysis Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the analysis, for example cox.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Analysis Id</em>' attribute.
	 * @see #setAnalysisId(String)
	 * @see org.cohortium.model.CohortPackage#getAnalysisSpec_AnalysisId()
	 * @model required="true"
	 * @generated
	 */
	String getAnalysisId();

	/**
	 * Sets the value of the '{@link org.cohortium.model.AnalysisSpec#getAnalysisId <em>Analysis Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Analysis Id</em>' attribute.
	 * @see #getAnalysisId()
	 * @generated
	 */
	void setAnalysisId(String value);

	/**
	 * Returns the value of the '<em><b>Analysis Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Version of the analysis with which the options were written.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Analysis Version</em>' attribute.
	 * @see #setAnalysisVersion(String)
	 * @see org.cohortium.model.CohortPackage#getAnalysisSpec_AnalysisVersion()
	 * @model
	 * @generated
	 */
	String getAnalysisVersion();

	/**
	 * Sets the value of the '{@link org.cohortium.model.AnalysisSpec#getAnalysisVersion <em>Analysis Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Analysis Version</em>' attribute.
	 * @see #getAnalysisVersion()
	 * @generated
	 */
	void setAnalysisVersion(String value);

	/**
	 * Returns the value of the '<em><b>Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Why it is made, or what to look at.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Note</em>' attribute.
	 * @see #setNote(String)
	 * @see org.cohortium.model.CohortPackage#getAnalysisSpec_Note()
	 * @model
	 * @generated
	 */
	String getNote();

	/**
	 * Sets the value of the '{@link org.cohortium.model.AnalysisSpec#getNote <em>Note</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Note</em>' attribute.
	 * @see #getNote()
	 * @generated
	 */
	void setNote(String value);

	/**
	 * Returns the value of the '<em><b>Cohort</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The cohort that it is made on; none for all rows.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cohort</em>' reference.
	 * @see #setCohort(Cohort)
	 * @see org.cohortium.model.CohortPackage#getAnalysisSpec_Cohort()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Cohort getCohort();

	/**
	 * Sets the value of the '{@link org.cohortium.model.AnalysisSpec#getCohort <em>Cohort</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Cohort</em>' reference.
	 * @see #getCohort()
	 * @generated
	 */
	void setCohort(Cohort value);

	/**
	 * Returns the value of the '<em><b>Options</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.OptionValue}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The options that were set, in the order of the analysis.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Options</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getAnalysisSpec_Options()
	 * @model containment="true"
	 * @generated
	 */
	EList<OptionValue> getOptions();

} // AnalysisSpec
