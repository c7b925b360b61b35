/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Protocol</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What was fixed before the data were looked at.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.Protocol#getPopulation <em>Population</em>}</li>
 *   <li>{@link org.cohortium.model.Protocol#getComparator <em>Comparator</em>}</li>
 *   <li>{@link org.cohortium.model.Protocol#getFollowUpEnd <em>Follow Up End</em>}</li>
 *   <li>{@link org.cohortium.model.Protocol#getAnalysisPlan <em>Analysis Plan</em>}</li>
 *   <li>{@link org.cohortium.model.Protocol#getFrozenAt <em>Frozen At</em>}</li>
 * </ul>
 *
 * @see org.cohortium.model.CohortPackage#getProtocol()
 * @model
 * @generated
 */
public interface Protocol extends EObject {
	/**
	 * Returns the value of the '<em><b>Population</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The target population and the setting.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Population</em>' attribute.
	 * @see #setPopulation(String)
	 * @see org.cohortium.model.CohortPackage#getProtocol_Population()
	 * @model
	 * @generated
	 */
	String getPopulation();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Protocol#getPopulation <em>Population</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Population</em>' attribute.
	 * @see #getPopulation()
	 * @generated
	 */
	void setPopulation(String value);

	/**
	 * Returns the value of the '<em><b>Comparator</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the exposure is compared with.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Comparator</em>' attribute.
	 * @see #setComparator(String)
	 * @see org.cohortium.model.CohortPackage#getProtocol_Comparator()
	 * @model
	 * @generated
	 */
	String getComparator();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Protocol#getComparator <em>Comparator</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Comparator</em>' attribute.
	 * @see #getComparator()
	 * @generated
	 */
	void setComparator(String value);

	/**
	 * Returns the value of the '<em><b>Follow Up End</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When follow-up ends and what censors it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Follow Up End</em>' attribute.
	 * @see #setFollowUpEnd(String)
	 * @see org.cohortium.model.CohortPackage#getProtocol_FollowUpEnd()
	 * @model
	 * @generated
	 */
	String getFollowUpEnd();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Protocol#getFollowUpEnd <em>Follow Up End</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Follow Up End</em>' attribute.
	 * @see #getFollowUpEnd()
	 * @generated
	 */
	void setFollowUpEnd(String value);

	/**
	 * Returns the value of the '<em><b>Analysis Plan</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Notes on the analysis plan.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Analysis Plan</em>' attribute.
	 * @see #setAnalysisPlan(String)
	 * @see org.cohortium.model.CohortPackage#getProtocol_AnalysisPlan()
	 * @model
	 * @generated
	 */
	String getAnalysisPlan();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Protocol#getAnalysisPlan <em>Analysis Plan</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Analysis Plan</em>' attribute.
	 * @see #getAnalysisPlan()
	 * @generated
	 */
	void setAnalysisPlan(String value);

	/**
	 * Returns the value of the '<em><b>Frozen At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the plan was frozen, ISO 8601 in UTC; empty while it may change.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Frozen At</em>' attribute.
	 * @see #setFrozenAt(String)
	 * @see org.cohortium.model.CohortPackage#getProtocol_FrozenAt()
	 * @model
	 * @generated
	 */
	String getFrozenAt();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Protocol#getFrozenAt <em>Frozen At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Frozen At</em>' attribute.
	 * @see #getFrozenAt()
	 * @generated
	 */
	void setFrozenAt(String value);

} // Protocol
