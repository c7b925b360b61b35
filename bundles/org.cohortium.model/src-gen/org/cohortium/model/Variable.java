/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Variable</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What a column means: type, unit, role, levels and missing codes.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.Variable#getName <em>Name</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getLabel <em>Label</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getDescription <em>Description</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getType <em>Type</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getUnit <em>Unit</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getRole <em>Role</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#isOrdered <em>Ordered</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getMissingCodes <em>Missing Codes</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getMaximum <em>Maximum</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getIdentifierClass <em>Identifier Class</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getMeasurementWindow <em>Measurement Window</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getColumn <em>Column</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getFormat <em>Format</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getSource <em>Source</em>}</li>
 *   <li>{@link org.cohortium.model.Variable#getLevels <em>Levels</em>}</li>
 * </ul>
 *
 * @see org.cohortium.model.CohortPackage#getVariable()
 * @model
 * @generated
 */
public interface Variable extends Identified {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Identifier by which expressions call the variable.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.cohortium.model.CohortPackage#getVariable_Name()
	 * @model required="true"
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getName <em>Name</em>}' attribute.
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
	 * Name of the variable in tables and figures.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see #setLabel(String)
	 * @see org.cohortium.model.CohortPackage#getVariable_Label()
	 * @model
	 * @generated
	 */
	String getLabel();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getLabel <em>Label</em>}' attribute.
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
	 * How it was measured or coded.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Description</em>' attribute.
	 * @see #setDescription(String)
	 * @see org.cohortium.model.CohortPackage#getVariable_Description()
	 * @model
	 * @generated
	 */
	String getDescription();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getDescription <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Description</em>' attribute.
	 * @see #getDescription()
	 * @generated
	 */
	void setDescription(String value);

	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * The literals are from the enumeration {@link org.cohortium.model.VariableType}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What kind of values it holds.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see org.cohortium.model.VariableType
	 * @see #setType(VariableType)
	 * @see org.cohortium.model.CohortPackage#getVariable_Type()
	 * @model
	 * @generated
	 */
	VariableType getType();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getType <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see org.cohortium.model.VariableType
	 * @see #getType()
	 * @generated
	 */
	void setType(VariableType value);

	/**
	 * Returns the value of the '<em><b>Unit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Unit of measurement, UCUM where there is one; for a time its unit.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Unit</em>' attribute.
	 * @see #setUnit(String)
	 * @see org.cohortium.model.CohortPackage#getVariable_Unit()
	 * @model
	 * @generated
	 */
	String getUnit();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getUnit <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Unit</em>' attribute.
	 * @see #getUnit()
	 * @generated
	 */
	void setUnit(String value);

	/**
	 * Returns the value of the '<em><b>Role</b></em>' attribute.
	 * The literals are from the enumeration {@link org.cohortium.model.VariableRole}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What it is in the study.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Role</em>' attribute.
	 * @see org.cohortium.model.VariableRole
	 * @see #setRole(VariableRole)
	 * @see org.cohortium.model.CohortPackage#getVariable_Role()
	 * @model
	 * @generated
	 */
	VariableRole getRole();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getRole <em>Role</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Role</em>' attribute.
	 * @see org.cohortium.model.VariableRole
	 * @see #getRole()
	 * @generated
	 */
	void setRole(VariableRole value);

	/**
	 * Returns the value of the '<em><b>Ordered</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether the levels have an order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ordered</em>' attribute.
	 * @see #setOrdered(boolean)
	 * @see org.cohortium.model.CohortPackage#getVariable_Ordered()
	 * @model
	 * @generated
	 */
	boolean isOrdered();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#isOrdered <em>Ordered</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ordered</em>' attribute.
	 * @see #isOrdered()
	 * @generated
	 */
	void setOrdered(boolean value);

	/**
	 * Returns the value of the '<em><b>Missing Codes</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Values in the file that mean missing, beside those of the reader.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Missing Codes</em>' attribute list.
	 * @see org.cohortium.model.CohortPackage#getVariable_MissingCodes()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getMissingCodes();

	/**
	 * Returns the value of the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Smallest plausible value; none when not set.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Minimum</em>' attribute.
	 * @see #setMinimum(Double)
	 * @see org.cohortium.model.CohortPackage#getVariable_Minimum()
	 * @model
	 * @generated
	 */
	Double getMinimum();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getMinimum <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum</em>' attribute.
	 * @see #getMinimum()
	 * @generated
	 */
	void setMinimum(Double value);

	/**
	 * Returns the value of the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Largest plausible value; none when not set.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Maximum</em>' attribute.
	 * @see #setMaximum(Double)
	 * @see org.cohortium.model.CohortPackage#getVariable_Maximum()
	 * @model
	 * @generated
	 */
	Double getMaximum();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getMaximum <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum</em>' attribute.
	 * @see #getMaximum()
	 * @generated
	 */
	void setMaximum(Double value);

	/**
	 * Returns the value of the '<em><b>Identifier Class</b></em>' attribute.
	 * The literals are from the enumeration {@link org.cohortium.model.IdentifierClass}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How far the variable identifies a patient.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Identifier Class</em>' attribute.
	 * @see org.cohortium.model.IdentifierClass
	 * @see #setIdentifierClass(IdentifierClass)
	 * @see org.cohortium.model.CohortPackage#getVariable_IdentifierClass()
	 * @model
	 * @generated
	 */
	IdentifierClass getIdentifierClass();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getIdentifierClass <em>Identifier Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Identifier Class</em>' attribute.
	 * @see org.cohortium.model.IdentifierClass
	 * @see #getIdentifierClass()
	 * @generated
	 */
	void setIdentifierClass(IdentifierClass value);

	/**
	 * Returns the value of the '<em><b>Measurement Window</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When it was measured relative to time zero, in words.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Measurement Window</em>' attribute.
	 * @see #setMeasurementWindow(String)
	 * @see org.cohortium.model.CohortPackage#getVariable_MeasurementWindow()
	 * @model
	 * @generated
	 */
	String getMeasurementWindow();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getMeasurementWindow <em>Measurement Window</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Measurement Window</em>' attribute.
	 * @see #getMeasurementWindow()
	 * @generated
	 */
	void setMeasurementWindow(String value);

	/**
	 * Returns the value of the '<em><b>Column</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of the column in the file; empty for a derived variable.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Column</em>' attribute.
	 * @see #setColumn(String)
	 * @see org.cohortium.model.CohortPackage#getVariable_Column()
	 * @model
	 * @generated
	 */
	String getColumn();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getColumn <em>Column</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Column</em>' attribute.
	 * @see #getColumn()
	 * @generated
	 */
	void setColumn(String value);

	/**
	 * Returns the value of the '<em><b>Format</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How the value is written in the file, for example the pattern of a date; empty for the recorded setting of the reader.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Format</em>' attribute.
	 * @see #setFormat(String)
	 * @see org.cohortium.model.CohortPackage#getVariable_Format()
	 * @model
	 * @generated
	 */
	String getFormat();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getFormat <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Format</em>' attribute.
	 * @see #getFormat()
	 * @generated
	 */
	void setFormat(String value);

	/**
	 * Returns the value of the '<em><b>Source</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file that the column is read from; none for a derived variable.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Source</em>' reference.
	 * @see #setSource(DataSource)
	 * @see org.cohortium.model.CohortPackage#getVariable_Source()
	 * @model resolveProxies="false"
	 * @generated
	 */
	DataSource getSource();

	/**
	 * Sets the value of the '{@link org.cohortium.model.Variable#getSource <em>Source</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Source</em>' reference.
	 * @see #getSource()
	 * @generated
	 */
	void setSource(DataSource value);

	/**
	 * Returns the value of the '<em><b>Levels</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.Level}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The categories in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Levels</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getVariable_Levels()
	 * @model containment="true"
	 * @generated
	 */
	EList<Level> getLevels();

} // Variable
