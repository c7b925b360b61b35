/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Data Source</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A file of the study, kept byte for byte in its data folder, and how it is read.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.DataSource#getName <em>Name</em>}</li>
 *   <li>{@link org.cohortium.model.DataSource#getFile <em>File</em>}</li>
 *   <li>{@link org.cohortium.model.DataSource#getSha256 <em>Sha256</em>}</li>
 *   <li>{@link org.cohortium.model.DataSource#getFormat <em>Format</em>}</li>
 *   <li>{@link org.cohortium.model.DataSource#getRole <em>Role</em>}</li>
 *   <li>{@link org.cohortium.model.DataSource#getJoinKey <em>Join Key</em>}</li>
 *   <li>{@link org.cohortium.model.DataSource#getCentre <em>Centre</em>}</li>
 *   <li>{@link org.cohortium.model.DataSource#getSettings <em>Settings</em>}</li>
 * </ul>
 *
 * @see org.cohortium.model.CohortPackage#getDataSource()
 * @model
 * @generated
 */
public interface DataSource extends Identified {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the file is called in the study.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.cohortium.model.CohortPackage#getDataSource_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.cohortium.model.DataSource#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Path relative to the study folder, with forward slashes, below data/.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>File</em>' attribute.
	 * @see #setFile(String)
	 * @see org.cohortium.model.CohortPackage#getDataSource_File()
	 * @model
	 * @generated
	 */
	String getFile();

	/**
	 * Sets the value of the '{@link org.cohortium.model.DataSource#getFile <em>File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>File</em>' attribute.
	 * @see #getFile()
	 * @generated
	 */
	void setFile(String value);

	/**
	 * Returns the value of the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SHA-256 of the file as it was imported, 64 hexadecimal digits in lower case.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sha256</em>' attribute.
	 * @see #setSha256(String)
	 * @see org.cohortium.model.CohortPackage#getDataSource_Sha256()
	 * @model
	 * @generated
	 */
	String getSha256();

	/**
	 * Sets the value of the '{@link org.cohortium.model.DataSource#getSha256 <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sha256</em>' attribute.
	 * @see #getSha256()
	 * @generated
	 */
	void setSha256(String value);

	/**
	 * Returns the value of the '<em><b>Format</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the reader, for example csv.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Format</em>' attribute.
	 * @see #setFormat(String)
	 * @see org.cohortium.model.CohortPackage#getDataSource_Format()
	 * @model
	 * @generated
	 */
	String getFormat();

	/**
	 * Sets the value of the '{@link org.cohortium.model.DataSource#getFormat <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Format</em>' attribute.
	 * @see #getFormat()
	 * @generated
	 */
	void setFormat(String value);

	/**
	 * Returns the value of the '<em><b>Role</b></em>' attribute.
	 * The literals are from the enumeration {@link org.cohortium.model.SourceRole}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How the rows or columns of the file enter the data table.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Role</em>' attribute.
	 * @see org.cohortium.model.SourceRole
	 * @see #setRole(SourceRole)
	 * @see org.cohortium.model.CohortPackage#getDataSource_Role()
	 * @model
	 * @generated
	 */
	SourceRole getRole();

	/**
	 * Sets the value of the '{@link org.cohortium.model.DataSource#getRole <em>Role</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Role</em>' attribute.
	 * @see org.cohortium.model.SourceRole
	 * @see #getRole()
	 * @generated
	 */
	void setRole(SourceRole value);

	/**
	 * Returns the value of the '<em><b>Join Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of the column in this file by which a joined source is matched to the primary one; empty where nothing is joined.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Join Key</em>' attribute.
	 * @see #setJoinKey(String)
	 * @see org.cohortium.model.CohortPackage#getDataSource_JoinKey()
	 * @model
	 * @generated
	 */
	String getJoinKey();

	/**
	 * Sets the value of the '{@link org.cohortium.model.DataSource#getJoinKey <em>Join Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Join Key</em>' attribute.
	 * @see #getJoinKey()
	 * @generated
	 */
	void setJoinKey(String value);

	/**
	 * Returns the value of the '<em><b>Centre</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The centre that all rows of the file come from; none when a column says so.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Centre</em>' reference.
	 * @see #setCentre(Centre)
	 * @see org.cohortium.model.CohortPackage#getDataSource_Centre()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Centre getCentre();

	/**
	 * Sets the value of the '{@link org.cohortium.model.DataSource#getCentre <em>Centre</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Centre</em>' reference.
	 * @see #getCentre()
	 * @generated
	 */
	void setCentre(Centre value);

	/**
	 * Returns the value of the '<em><b>Settings</b></em>' containment reference list.
	 * The list contents are of type {@link org.cohortium.model.ReaderSetting}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Settings of the reader as recorded at import, in the order of the reader.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Settings</em>' containment reference list.
	 * @see org.cohortium.model.CohortPackage#getDataSource_Settings()
	 * @model containment="true"
	 * @generated
	 */
	EList<ReaderSetting> getSettings();

} // DataSource
