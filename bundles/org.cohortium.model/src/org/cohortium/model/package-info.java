/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The study model in the field's words, as an EMF metamodel ({@code model/cohort.ecore}).
 * <p>
 * A {@link org.cohortium.model.Study} holds its {@link org.cohortium.model.Protocol}, the
 * {@link org.cohortium.model.Centre centres}, the {@link org.cohortium.model.DataSource files} that data are read from
 * with the recorded settings of their readers, the dictionary of {@link org.cohortium.model.Variable variables} with
 * their {@link org.cohortium.model.Level levels}, the {@link org.cohortium.model.Derivation derivations}, the
 * {@link org.cohortium.model.Cohort cohorts} with ordered {@link org.cohortium.model.Criterion criteria}, the plan of
 * {@link org.cohortium.model.AnalysisSpec analyses} with their {@link org.cohortium.model.OptionValue option values}, and
 * the {@link org.cohortium.model.Run runs}. Patient rows are never part of it.
 * <p>
 * What is referred to is {@link org.cohortium.model.Identified}: its id is given once, by
 * {@link org.cohortium.model.StudyElements} or when it is put into a study resource, and never changes. Variables,
 * levels, cohorts and analyses are referred to as objects in options and by name in expressions. Interfaces, {@code
 * impl} and {@code util} are generated and not edited; elements are made by
 * {@link org.cohortium.model.StudyElements} and found by {@link org.cohortium.model.StudyLookup}.
 */
package org.cohortium.model;
