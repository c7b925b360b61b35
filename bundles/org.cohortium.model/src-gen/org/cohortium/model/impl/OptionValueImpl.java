/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model.impl;

import java.util.Collection;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.CohortPackage;
import org.cohortium.model.Level;
import org.cohortium.model.OptionValue;
import org.cohortium.model.Term;
import org.cohortium.model.Variable;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EObjectEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Option Value</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getKey <em>Key</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getTexts <em>Texts</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getNumbers <em>Numbers</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getLogicals <em>Logicals</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getVariables <em>Variables</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getLevels <em>Levels</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getCohorts <em>Cohorts</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getAnalyses <em>Analyses</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getTerms <em>Terms</em>}</li>
 *   <li>{@link org.cohortium.model.impl.OptionValueImpl#getExpression <em>Expression</em>}</li>
 * </ul>
 *
 * @generated
 */
public class OptionValueImpl extends MinimalEObjectImpl.Container implements OptionValue {
	/**
	 * The default value of the '{@link #getKey() <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKey()
	 * @generated
	 * @ordered
	 */
	protected static final String KEY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getKey() <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKey()
	 * @generated
	 * @ordered
	 */
	protected String key = KEY_EDEFAULT;

	/**
	 * The cached value of the '{@link #getTexts() <em>Texts</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTexts()
	 * @generated
	 * @ordered
	 */
	protected EList<String> texts;

	/**
	 * The cached value of the '{@link #getNumbers() <em>Numbers</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNumbers()
	 * @generated
	 * @ordered
	 */
	protected EList<Double> numbers;

	/**
	 * The cached value of the '{@link #getLogicals() <em>Logicals</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLogicals()
	 * @generated
	 * @ordered
	 */
	protected EList<Boolean> logicals;

	/**
	 * The cached value of the '{@link #getVariables() <em>Variables</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVariables()
	 * @generated
	 * @ordered
	 */
	protected EList<Variable> variables;

	/**
	 * The cached value of the '{@link #getLevels() <em>Levels</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLevels()
	 * @generated
	 * @ordered
	 */
	protected EList<Level> levels;

	/**
	 * The cached value of the '{@link #getCohorts() <em>Cohorts</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCohorts()
	 * @generated
	 * @ordered
	 */
	protected EList<Cohort> cohorts;

	/**
	 * The cached value of the '{@link #getAnalyses() <em>Analyses</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAnalyses()
	 * @generated
	 * @ordered
	 */
	protected EList<AnalysisSpec> analyses;

	/**
	 * The cached value of the '{@link #getTerms() <em>Terms</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTerms()
	 * @generated
	 * @ordered
	 */
	protected EList<Term> terms;

	/**
	 * The default value of the '{@link #getExpression() <em>Expression</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExpression()
	 * @generated
	 * @ordered
	 */
	protected static final String EXPRESSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getExpression() <em>Expression</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExpression()
	 * @generated
	 * @ordered
	 */
	protected String expression = EXPRESSION_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected OptionValueImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return CohortPackage.Literals.OPTION_VALUE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getKey() {
		return key;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKey(String newKey) {
		String oldKey = key;
		key = newKey;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.OPTION_VALUE__KEY, oldKey, key));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getTexts() {
		if (texts == null) {
			texts = new EDataTypeEList<String>(String.class, this, CohortPackage.OPTION_VALUE__TEXTS);
		}
		return texts;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Double> getNumbers() {
		if (numbers == null) {
			numbers = new EDataTypeEList<Double>(Double.class, this, CohortPackage.OPTION_VALUE__NUMBERS);
		}
		return numbers;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Boolean> getLogicals() {
		if (logicals == null) {
			logicals = new EDataTypeEList<Boolean>(Boolean.class, this, CohortPackage.OPTION_VALUE__LOGICALS);
		}
		return logicals;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Variable> getVariables() {
		if (variables == null) {
			variables = new EObjectEList<Variable>(Variable.class, this, CohortPackage.OPTION_VALUE__VARIABLES);
		}
		return variables;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Level> getLevels() {
		if (levels == null) {
			levels = new EObjectEList<Level>(Level.class, this, CohortPackage.OPTION_VALUE__LEVELS);
		}
		return levels;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Cohort> getCohorts() {
		if (cohorts == null) {
			cohorts = new EObjectEList<Cohort>(Cohort.class, this, CohortPackage.OPTION_VALUE__COHORTS);
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
			analyses = new EObjectEList<AnalysisSpec>(AnalysisSpec.class, this, CohortPackage.OPTION_VALUE__ANALYSES);
		}
		return analyses;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Term> getTerms() {
		if (terms == null) {
			terms = new EObjectContainmentEList<Term>(Term.class, this, CohortPackage.OPTION_VALUE__TERMS);
		}
		return terms;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getExpression() {
		return expression;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExpression(String newExpression) {
		String oldExpression = expression;
		expression = newExpression;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.OPTION_VALUE__EXPRESSION, oldExpression, expression));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case CohortPackage.OPTION_VALUE__TERMS:
				return ((InternalEList<?>)getTerms()).basicRemove(otherEnd, msgs);
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
			case CohortPackage.OPTION_VALUE__KEY:
				return getKey();
			case CohortPackage.OPTION_VALUE__TEXTS:
				return getTexts();
			case CohortPackage.OPTION_VALUE__NUMBERS:
				return getNumbers();
			case CohortPackage.OPTION_VALUE__LOGICALS:
				return getLogicals();
			case CohortPackage.OPTION_VALUE__VARIABLES:
				return getVariables();
			case CohortPackage.OPTION_VALUE__LEVELS:
				return getLevels();
			case CohortPackage.OPTION_VALUE__COHORTS:
				return getCohorts();
			case CohortPackage.OPTION_VALUE__ANALYSES:
				return getAnalyses();
			case CohortPackage.OPTION_VALUE__TERMS:
				return getTerms();
			case CohortPackage.OPTION_VALUE__EXPRESSION:
				return getExpression();
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
			case CohortPackage.OPTION_VALUE__KEY:
				setKey((String)newValue);
				return;
			case CohortPackage.OPTION_VALUE__TEXTS:
				getTexts().clear();
				getTexts().addAll((Collection<? extends String>)newValue);
				return;
			case CohortPackage.OPTION_VALUE__NUMBERS:
				getNumbers().clear();
				getNumbers().addAll((Collection<? extends Double>)newValue);
				return;
			case CohortPackage.OPTION_VALUE__LOGICALS:
				getLogicals().clear();
				getLogicals().addAll((Collection<? extends Boolean>)newValue);
				return;
			case CohortPackage.OPTION_VALUE__VARIABLES:
				getVariables().clear();
				getVariables().addAll((Collection<? extends Variable>)newValue);
				return;
			case CohortPackage.OPTION_VALUE__LEVELS:
				getLevels().clear();
				getLevels().addAll((Collection<? extends Level>)newValue);
				return;
			case CohortPackage.OPTION_VALUE__COHORTS:
				getCohorts().clear();
				getCohorts().addAll((Collection<? extends Cohort>)newValue);
				return;
			case CohortPackage.OPTION_VALUE__ANALYSES:
				getAnalyses().clear();
				getAnalyses().addAll((Collection<? extends AnalysisSpec>)newValue);
				return;
			case CohortPackage.OPTION_VALUE__TERMS:
				getTerms().clear();
				getTerms().addAll((Collection<? extends Term>)newValue);
				return;
			case CohortPackage.OPTION_VALUE__EXPRESSION:
				setExpression((String)newValue);
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
			case CohortPackage.OPTION_VALUE__KEY:
				setKey(KEY_EDEFAULT);
				return;
			case CohortPackage.OPTION_VALUE__TEXTS:
				getTexts().clear();
				return;
			case CohortPackage.OPTION_VALUE__NUMBERS:
				getNumbers().clear();
				return;
			case CohortPackage.OPTION_VALUE__LOGICALS:
				getLogicals().clear();
				return;
			case CohortPackage.OPTION_VALUE__VARIABLES:
				getVariables().clear();
				return;
			case CohortPackage.OPTION_VALUE__LEVELS:
				getLevels().clear();
				return;
			case CohortPackage.OPTION_VALUE__COHORTS:
				getCohorts().clear();
				return;
			case CohortPackage.OPTION_VALUE__ANALYSES:
				getAnalyses().clear();
				return;
			case CohortPackage.OPTION_VALUE__TERMS:
				getTerms().clear();
				return;
			case CohortPackage.OPTION_VALUE__EXPRESSION:
				setExpression(EXPRESSION_EDEFAULT);
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
			case CohortPackage.OPTION_VALUE__KEY:
				return KEY_EDEFAULT == null ? key != null : !KEY_EDEFAULT.equals(key);
			case CohortPackage.OPTION_VALUE__TEXTS:
				return texts != null && !texts.isEmpty();
			case CohortPackage.OPTION_VALUE__NUMBERS:
				return numbers != null && !numbers.isEmpty();
			case CohortPackage.OPTION_VALUE__LOGICALS:
				return logicals != null && !logicals.isEmpty();
			case CohortPackage.OPTION_VALUE__VARIABLES:
				return variables != null && !variables.isEmpty();
			case CohortPackage.OPTION_VALUE__LEVELS:
				return levels != null && !levels.isEmpty();
			case CohortPackage.OPTION_VALUE__COHORTS:
				return cohorts != null && !cohorts.isEmpty();
			case CohortPackage.OPTION_VALUE__ANALYSES:
				return analyses != null && !analyses.isEmpty();
			case CohortPackage.OPTION_VALUE__TERMS:
				return terms != null && !terms.isEmpty();
			case CohortPackage.OPTION_VALUE__EXPRESSION:
				return EXPRESSION_EDEFAULT == null ? expression != null : !EXPRESSION_EDEFAULT.equals(expression);
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
		result.append(" (key: ");
		result.append(key);
		result.append(", texts: ");
		result.append(texts);
		result.append(", numbers: ");
		result.append(numbers);
		result.append(", logicals: ");
		result.append(logicals);
		result.append(", expression: ");
		result.append(expression);
		result.append(')');
		return result.toString();
	}

} //OptionValueImpl
