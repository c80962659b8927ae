using Passerelle.Configuration.Settings;
using Passerelle.Console.Pages.SetUp.Sections;

namespace Passerelle.App.Tests.Configuration;

/// <summary>The configuration file has the same content as the console's form (section 12).</summary>
public sealed class FormCoverageTests : ConfigurationTest
{
    private static readonly string Example = File.ReadAllText(Path.Combine(Examples.Root, "docs/passerelle.example.yaml"));

    /// <summary>Keys that are given somewhere else than in a field of their own, and where.</summary>
    private static readonly IReadOnlyDictionary<string, string> Elsewhere = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["version"] = "nobody chooses it",
        ["platform"] = "the connector's platform, chosen when it is made",
        ["customFields"] = "the table of custom fields",
        ["customFields[].source"] = "the table of custom fields",
        ["customFields[].name"] = "the table of custom fields",
        ["hierarchy"] = "the structure editor",
        ["hierarchy[].field"] = "the structure editor",
        ["hierarchy[].values"] = "the structure editor",
        ["hierarchy[].values.*"] = "the structure editor",
        ["environments.test.groups[].id"] = "the lines of the groups",
        ["environments.test.groups[].filter"] = "the table of filters",
        ["environments.test.groups[].filter.*"] = "the table of filters",
        ["environments.production.groups[].id"] = "the lines of the groups",
        ["environments.production.groups[].filter"] = "the table of filters",
        ["environments.production.groups[].filter.*"] = "the table of filters",
        ["protect"] = "the table of people never removed",
        ["protect[].id"] = "the table of people never removed",
        ["protect[].reason"] = "the table of people never removed",
        ["protect[].until"] = "the table of people never removed",
        ["exclude"] = "the table of people never synchronised",
        ["exclude[].id"] = "the table of people never synchronised",
        ["exclude[].reason"] = "the table of people never synchronised",
        ["exclude[].until"] = "the table of people never synchronised",
        ["guards.holdRoles"] = "the boxes of the roles",
        ["mail.templates"] = "a folder of the machine, given in a file by whoever has the machine",
    };

    [Fact]
    public void Every_key_of_the_file_has_a_field_in_the_form_or_a_place_of_its_own()
    {
        var keys = Load(Example, EnvironmentName.Production).KnownKeys;
        var fields = SetUpSections.All.SelectMany(section => section.Fields).Select(field => field.Key).ToList();
        fields.ShouldBeUnique();
        var settings = keys.Where(key => !keys.Any(other => other.StartsWith(key + ".", StringComparison.Ordinal))).ToList();

        settings.Except(fields).Except(Elsewhere.Keys).ShouldBeEmpty("keys that nobody can give in the console");
        fields.Except(keys).ShouldBeEmpty("fields of keys that the file does not know");
        Elsewhere.Keys.Except(keys).ShouldBeEmpty("places of keys that the file does not know");
        Elsewhere.Keys.Intersect(fields).ShouldBeEmpty("keys that have a field by now");
    }
}
