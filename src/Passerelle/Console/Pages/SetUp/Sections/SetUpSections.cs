namespace Passerelle.Console.Pages.SetUp.Sections;

/// <summary>Every section of the form, in the order one goes through them.</summary>
public static class SetUpSections
{
    public static IReadOnlyList<SetUpSection> All { get; } =
        [DetailsSection.Section, SourceSections.TestSource, FieldsSection.Section, TableSections.CustomFields, TableSections.Scope, LeaversSection.Section, RunningSections.Messages, RunningSections.Schedule, RunningSections.Limits, SourceSections.Network];

    /// <returns>Null when there is no such section.</returns>
    public static SetUpSection? Find(string slug) => All.FirstOrDefault(one => string.Equals(one.Slug, slug, StringComparison.Ordinal));

    /// <summary>The section where a key is filled in; a field's own section goes before one that covers the whole branch.</summary>
    /// <returns>Null for a key that the form does not know.</returns>
    public static SetUpSection? Of(string key) => All.FirstOrDefault(one => one.Fields.Any(field => field.Covers(key))) ?? All.FirstOrDefault(one => one.Covers(key));
}
