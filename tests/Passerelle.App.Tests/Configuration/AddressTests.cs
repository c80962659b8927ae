using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

public sealed class AddressTests : ConfigurationTest
{
    private static string Production(string baseUrl, string more = "") =>
        Examples.Small.Replace("    baseUrl: http://127.0.0.1:9000", $"    baseUrl: {baseUrl}\n    {more}", StringComparison.Ordinal);

    private static string Test(string baseUrl, string more = "") => Production(baseUrl, more).Replace("production:", "test:", StringComparison.Ordinal);

    [Theory]
    [InlineData("https://app.360learning.com")]
    [InlineData("https://app.us.360learning.com/")]
    [InlineData("http://localhost:14532")]
    [InlineData("http://[::1]:14532")]
    public void Production_talks_to_the_vendors_hosts_and_to_loopback(string baseUrl) => Good(Production(baseUrl));

    [Theory]
    [InlineData("https://evil.example", "evil.example is not a host of the vendor")]
    [InlineData("https://app.360learning.com.evil.example", "app.360learning.com.evil.example is not a host of the vendor")]
    [InlineData("http://app.360learning.com", "plain http would show the secret to everyone on the way")]
    [InlineData("https://app.360learning.com/api/v2", "has more than a host")]
    [InlineData("https://a:b@app.360learning.com", "has more than a host")]
    [InlineData("app.360learning.com", "app.360learning.com is not a web address")]
    public void Production_talks_to_nobody_else(string baseUrl, string problem) =>
        Load(Production(baseUrl)).Mistakes.ShouldHaveSingleItem().Problem.ShouldBe(problem);

    [Fact]
    public void Production_may_be_allowed_another_host_but_never_plain_http()
    {
        Good(Production("https://proxy.acme.example", "allowHosts: [Proxy.Acme.example]"));

        Mistakes(Production("http://proxy.acme.example", "allowHosts: [proxy.acme.example]")).ShouldHaveSingleItem().ShouldContain("plain http");
        Mistakes(Production("https://app.360learning.com", "allowPlainHttp: true")).ShouldHaveSingleItem().ShouldContain("production never speaks plain http");
    }

    [Fact]
    [Trait("Rule", "T1")]
    public void Test_talks_to_any_host_but_plain_http_must_be_allowed()
    {
        Good(Test("https://sandbox.360learning.example"), EnvironmentName.Test);
        Good(Test("http://sandbox.acme.example", "allowPlainHttp: true"), EnvironmentName.Test);

        Mistakes(Test("http://sandbox.acme.example"), EnvironmentName.Test).ShouldHaveSingleItem().ShouldContain("plain http");
    }

    [Theory]
    [InlineData("https://api.personio.com", "", null)]
    [InlineData("https://hr.acme.example", "allowHosts: [hr.acme.example]", null)]
    [InlineData("https://hr.acme.example", "", "hr.acme.example is not a host of the vendor")]
    [InlineData("http://api.personio.de", "", "plain http would show the secret to everyone on the way")]
    public void Personio_is_held_to_the_same(string baseUrl, string more, string? problem)
    {
        var text = Production("https://app.360learning.com", more).Replace("http://127.0.0.1:9001", baseUrl, StringComparison.Ordinal);

        Load(text).Mistakes.Select(m => m.Problem).ShouldBe(problem is null ? [] : [problem]);
    }

    [Fact]
    [Trait("Rule", "R7")]
    public void Requests_go_unpaced_on_loopback_only()
    {
        Good(Production("http://127.0.0.1:9000") + "\nlimits: { learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0, firstRetrySeconds: 0.05 }")
            .Limits.FirstRetry.ShouldBe(TimeSpan.FromMilliseconds(50));

        Mistakes(Production("https://app.360learning.com") + "\nlimits: { learningWritesPerSecond: 0, personioPerSecond: 0 }")
            .ShouldHaveSingleItem()
            .ShouldContain("limits.learningWritesPerSecond: 0 means without pause, which app.360learning.com would not bear");
    }

    [Fact]
    [Trait("Rule", "T2")]
    public void Test_and_production_may_not_be_one_platform()
    {
        var shared = Examples.Specification.Replace("http://127.0.0.1:14532", "https://app.360learning.com", StringComparison.Ordinal);
        Good(shared);

        Mistakes(shared.Replace("65a0f2c4d9b1e2a3c4d5e6f7", "65B1F2C4D9B1E2A3C4D5E6AA", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldContain("environments.test: test and production have the same address and share a group");
        Mistakes(shared.Replace("env:LEARNING_TEST_ID", "env:LEARNING_ID", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldContain("test and production use the same address and credentials");
    }

    [Fact]
    public void The_environment_asked_for_must_be_there()
    {
        Mistakes(Examples.Small, EnvironmentName.Test).ShouldHaveSingleItem().ShouldContain("environments.test: is missing; describe it there, or run with --env production");
        Mistakes("version: 1\nplatform: a\nconnector: { administrator: a@b.example }").Count(m => m.Contains("environments: is missing", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("groups: []", "lists no group")]
    [InlineData("groups: [{ id: 65b1f2c4d9b1e2a3c4d5e6aa }, { id: 65B1f2c4d9b1e2a3c4d5e6aa }]", "65b1f2c4d9b1e2a3c4d5e6aa is listed twice")]
    [InlineData("groups: [{ id: 65b1f2c4d9b1e2a3c4d5e6aa, filter: { office: [] } }]", "accepts no value, so nobody would be in the group")]
    [InlineData("groups: [65b1f2c4d9b1e2a3c4d5e6aa]", "is not a group of settings")]
    public void Groups_are_listed_once_with_filters_that_let_somebody_in(string groups, string problem)
    {
        var text = Examples.Small[..Examples.Small.IndexOf("    groups:", StringComparison.Ordinal)] + "    " + groups;

        Load(text).Mistakes.ShouldHaveSingleItem().Problem.ShouldBe(problem);
    }

    [Fact]
    [Trait("Rule", "N1")]
    public void An_account_that_gets_a_password_is_active()
    {
        Mistakes(Production("https://app.360learning.com", "activate: false")).ShouldHaveSingleItem().ShouldContain("must be active");
        Good(Production("https://app.360learning.com", "activate: false\n    notices: none")).Rules.Activate.ShouldBeFalse();
    }
}
