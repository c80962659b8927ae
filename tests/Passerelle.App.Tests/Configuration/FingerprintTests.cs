using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

[Trait("Rule", "L5")]
public sealed class FingerprintTests : ConfigurationTest
{
    private string Of(string text, EnvironmentName environment = EnvironmentName.Production) => Good(text, environment).Fingerprint;

    [Theory]
    [InlineData("name: Personnel number", "name: Number")]
    [InlineData("- { field: office }\n", "")]
    [InlineData("HR: Human Resources", "HR: People")]
    [InlineData("subcompany: [Acme SAS]", "subcompany: [Acme SAS, Acme GmbH]")]
    [InlineData("removed: delete", "removed: report")]
    [InlineData("filtered: report", "filtered: report, parkingGroup: 65b1f2c4d9b1e2a3c4d5e6ff")]
    [InlineData("percent: 10", "percent: 11")]
    [InlineData("holdRoles: [editor, ", "holdRoles: [")]
    [InlineData("claim: true", "employeeId: dynamic_1")]
    public void A_change_of_the_rules_changes_it(string before, string after)
    {
        Examples.Specification.ShouldContain(before);

        Of(Examples.Specification.Replace(before, after, StringComparison.Ordinal)).ShouldNotBe(Of(Examples.Specification));
    }

    [Theory]
    [InlineData("env:LEARNING_SECRET", "rotated")]
    [InlineData("https://app.360learning.com", "https://app.us.360learning.com")]
    [InlineData("65b1f2c4d9b1e2a3c4d5e6aa", "65b1f2c4d9b1e2a3c4d5e6ab")]
    [InlineData("cron: \"0 2 * * *\"", "cron: \"0 3 * * *\"")]
    [InlineData("subcompany: [Acme SAS]", "subcompany: \"Acme SAS\"")]
    [InlineData("[editor, coach, contributor, analyst]", "[analyst, coach, contributor, editor]")]
    [InlineData("leavers: { inactive: delete, removed: delete, filtered: report }", "leavers: { filtered: report }")]
    [InlineData("platform: Acme Academy", "platform:   \"Acme Academy\" # said otherwise")]
    public void Nothing_else_does(string before, string after)
    {
        Examples.Specification.ShouldContain(before);

        Of(Examples.Specification.Replace(before, after, StringComparison.Ordinal)).ShouldBe(Of(Examples.Specification));
    }

    [Fact]
    public void Test_and_production_with_the_same_rules_have_the_same_one()
    {
        var text = Examples.Specification.Replace(", filter: { subcompany: [Acme SAS] }", "", StringComparison.Ordinal);

        Of(text, EnvironmentName.Test).ShouldBe(Of(text));
    }
}
