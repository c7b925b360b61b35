/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Option Value</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The value of one option. What a value refers to is a real reference, so that a rename follows.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.OptionValue#getKey <em>Key</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getTexts <em>Texts</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getNumbers <em>Numbers</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getLogicals <em>Logicals</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getVariables <em>Variables</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getLevels <em>Levels</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getCohorts <em>Cohorts</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getAnalyses <em>Analyses</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getTerms <em>Terms</em>}</li>
 *   <li>{@link org.cohortium.model.OptionValue#getExpression <em>Expression</em>}</li>
 * </ul>
 *
 * @see org.cohortium.model.CohortPackage#getOptionValue()
 * @model
 * @generated
 */
public interface OptionValue extends EObject {
	/**
	 * Returns the value of the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Key of the option.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Key</em>' attribute.
	 * @see #setKey(String)
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Key()
	 * @model required="true"
	 * @generated
	 */
	String getKey();

	/**
	 * Sets the value of the '{@link org.cohortium.model.OptionValue#getKey <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Key</em>' attribute.
	 * @see #getKey()
	 * @generated
	 */
	void setKey(String value);

	/**
	 * Returns the value of the '<em><b>Texts</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Text, choice keys, dates.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Texts</em>' attribute list.
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Texts()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getTexts();

	/**
	 * Returns the value of the '<em><b>Numbers</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.Double}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Numbers.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Numbers</em>' attribute list.
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Numbers()
	 * @model unique="false"
	 * @generated
	 */
	EList<Double> getNumbers();

	/**
	 * Returns the value of the '<em><b>Logicals</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.Boolean}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Logical values.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Logicals</em>' attribute list.
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Logicals()
	 * @model unique="false"
	 * @generated
	 */
	EList<Boolean> getLogicals();

	/**
	 * Returns the value of the '<em><b>Variables</b></em>' reference list.
	 * The list contents are of type {@link org.cohortium.model.Variable}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Variables, in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Variables</em>' reference list.
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Variables()
	 * @model resolveProxies="false"
	 * @generated
	 */
	EList<Variable> getVariables();

	/**
	 * Returns the value of the '<em><b>Levels</b></em>' reference list.
	 * The list contents are of type {@link org.cohortium.model.Level}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Levels, in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Levels</em>' reference list.
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Levels()
	 * @model resolveProxies="false"
	 * @generated
	 */
	EList<Level> getLevels();

	/**
	 * Returns the value of the '<em><b>Cohorts</b></em>' reference list.
	 * The list contents are of type {@link org.cohortium.model.Cohort}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Cohorts, in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cohorts</em>' reference list.
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Cohorts()
	 * @model resolveProxies="false"
	 * @generated
	 */
	EList<Cohort> getCohorts();

	/**
	 * Returns the value of the '<em><b>Analyses</b></em>' reference list.
	 * The list contents are of type {@link org.cohortium.model.AnalysisSpec}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Analyses, in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Analyses</em>' reference list.
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Analyses()
	 * @model resolveProxies="false"
	 * @generated
	 */
	EList<AnalysisSpec> getAnalyses();

	/**
	 * Returns the value of the '<em><b>Terms</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.Term}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Interactions, in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Terms</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Terms()
	 * @model containment="true"
	 * @generated
	 */
	EList<Term> getTerms();

	/**
	 * Returns the value of the '<em><b>Expression</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Expression or model formula over variables.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Expression</em>' attribute.
	 * @see #setExpression(String)
	 * @see org.cohortium.model.CohortPackage#getOptionValue_Expression()
	 * @model
	 * @generated
	 */
	String getExpression();

	/**
	 * Sets the value of the '{@link org.cohortium.model.OptionValue#getExpression <em>Expression</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Expression</em>' attribute.
	 * @see #getExpression()
	 * @generated
	 */
	void setExpression(String value);

} // OptionValue
