using Passerelle.Configuration;
using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

public sealed class SecretTests : ConfigurationTest
{
    private ConfigurationResult WithSecret(string secret, IReadOnlyDictionary<string, string>? variables = null) =>
        Load(Examples.Small.Replace("clientSecret: secret\n", $"clientSecret: {secret}\n"), variables: variables);

    [Fact]
    public void A_secret_in_a_file_is_looked_for_beside_the_configuration_and_loses_its_line_end()
    {
        Folder.Write("learning.secret", "s3cret \r\n");

        WithSecret("file:learning.secret").Configuration.ShouldNotBeNull().Environment.ClientSecret.Reveal().ShouldBe("s3cret ");
    }

    [Fact]
    public void A_secret_that_looks_like_a_number_stays_text() =>
        WithSecret("0123").Configuration.ShouldNotBeNull().Environment.ClientSecret.Reveal().ShouldBe("0123");

    [Fact]
    public void A_missing_file_is_told_by_its_path() =>
        WithSecret("file:sub/none").Mistakes.ShouldHaveSingleItem().Problem.ShouldBe($"there is no file {Path.Combine(Folder.Path, "sub", "none")}");

    [Fact]
    public void An_empty_file_is_no_secret()
    {
        Folder.Write("empty", "\n");

        WithSecret("file:empty").Mistakes.ShouldHaveSingleItem().Problem.ShouldEndWith("is empty");
    }

    [Fact]
    public void A_file_with_more_than_the_secret_is_a_mistake()
    {
        Folder.Write("two", "one\ntwo\n");
        Folder.Write("latin", [0x73, 0xE9]);

        WithSecret("file:two").Mistakes.ShouldHaveSingleItem().Problem.ShouldEndWith("has more than one line");
        WithSecret("file:latin").Mistakes.ShouldHaveSingleItem().Problem.ShouldEndWith("is not UTF-8 text");
    }

    [Fact]
    public void An_empty_variable_is_no_secret() =>
        WithSecret("env:EMPTY", new Dictionary<string, string> { ["EMPTY"] = "" })
            .Mistakes.ShouldHaveSingleItem()
            .Problem.ShouldBe("the environment variable EMPTY is empty");

    [Theory]
    [InlineData("\"env:\"", "names no environment variable")]
    [InlineData("\"file:\"", "names no file")]
    [InlineData("\"\"", "is empty")]
    public void A_form_without_a_name_is_a_mistake(string secret, string problem) => WithSecret(secret).Mistakes.ShouldHaveSingleItem().Problem.ShouldBe(problem);

    [Theory]
    [InlineData(EnvironmentName.Test, new[] { "PERSONIO_CLIENT_ID", "PERSONIO_CLIENT_SECRET", "LEARNING_TEST_ID", "LEARNING_TEST_SECRET" })]
    [InlineData(
        EnvironmentName.Production,
        new[] { "PERSONIO_CLIENT_ID", "PERSONIO_CLIENT_SECRET", "LEARNING_ID", "LEARNING_SECRET", "SMTP_PASSWORD" }
    )]
    public void Only_the_secrets_of_the_environment_asked_for_must_exist(EnvironmentName environment, string[] needed)
    {
        var without = Load(Examples.Specification, environment, new Dictionary<string, string>());
        without.Mistakes.Select(m => m.Problem).ShouldBe(needed.Select(n => $"the environment variable {n} is not set"), ignoreOrder: true);

        var with = Load(Examples.Specification, environment, needed.ToDictionary(n => n, _ => "x"));
        with.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public void A_secret_shows_itself_nowhere()
    {
        var read = Good(Examples.Specification);

        read.ToString().ShouldNotContain("production-secret");
        read.ToString().ShouldNotContain("papi-secret");
        read.ToString().ShouldNotContain("smtp-secret");
        read.Environment.ClientSecret.ToString().ShouldBe("***");
    }
}
