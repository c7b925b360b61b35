/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Cohort</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A population: the rows that pass the criteria in order, each dropped row with its reason.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.Cohort#getName <em>Name</em>}</li>
 *   <li>{@link org.cohortium.model.Cohort#getLabel <em>Label</em>}</li>
 *   <li>{@link org.cohortium.model.Cohort#getDescription <em>Description</em>}</li>
 *   <li>{@link org.cohortium.model.Cohort#getBase <em>Base</em>}</li>
 *   <li>{@link org.cohortium.model.Cohort#getMatchedBy <em>Matched By</em>}</li>
 *   <li>{@link org.cohortium.model.Cohort#getCriteria <em>Criteria</em>}</li>
 * </ul>
 *
 * @see org.cohortium.model.CohortPackage#getCohort()
 * @model
 * @generated
 */
public interface Cohort extends Identified {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Identifier of the cohort.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.cohortium.model.CohortPackage#getCohort_Name()
	 * @model required="true"
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Cohort#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of the cohort in tables and figures.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see #setLabel(String)
	 * @see org.cohortium.model.CohortPackage#getCohort_Label()
	 * @model
	 * @generated
	 */
	String getLabel();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Cohort#getLabel <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Label</em>' attribute.
	 * @see #getLabel()
	 * @generated
	 */
	void setLabel(String value);

	/**
	 * Returns the value of the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Who belongs to it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Description</em>' attribute.
	 * @see #setDescription(String)
	 * @see org.cohortium.model.CohortPackage#getCohort_Description()
	 * @model
	 * @generated
	 */
	String getDescription();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Cohort#getDescription <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Description</em>' attribute.
	 * @see #getDescription()
	 * @generated
	 */
	void setDescription(String value);

	/**
	 * Returns the value of the '<em><b>Base</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The cohort from which it starts; none to start from all rows.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Base</em>' reference.
	 * @see #setBase(Cohort)
	 * @see org.cohortium.model.CohortPackage#getCohort_Base()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Cohort getBase();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Cohort#getBase <em>Base</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Base</em>' reference.
	 * @see #getBase()
	 * @generated
	 */
	void setBase(Cohort value);

	/**
	 * Returns the value of the '<em><b>Matched By</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The analysis whose matched set it is; none for a cohort by criteria alone.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Matched By</em>' reference.
	 * @see #setMatchedBy(AnalysisSpec)
	 * @see org.cohortium.model.CohortPackage#getCohort_MatchedBy()
	 * @model resolveProxies="false"
	 * @generated
	 */
	AnalysisSpec getMatchedBy();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Cohort#getMatchedBy <em>Matched By</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Matched By</em>' reference.
	 * @see #getMatchedBy()
	 * @generated
	 */
	void setMatchedBy(AnalysisSpec value);

	/**
	 * Returns the value of the '<em><b>Criteria</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.Criterion}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Eligibility criteria, applied in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Criteria</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getCohort_Criteria()
	 * @model containment="true"
	 * @generated
	 */
	EList<Criterion> getCriteria();

} // Cohort
