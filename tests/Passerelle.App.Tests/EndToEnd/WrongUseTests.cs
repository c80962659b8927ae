using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>Arguments nobody can make sense of: exit code 1, the words on standard error, and standard output for documents only.</summary>
public sealed class WrongUseTests
{
    [Theory]
    [InlineData("plan --bogus --json", "--bogus", "passerelle plan --help")]
    [InlineData("plan --json --bogus", "--bogus", "passerelle plan --help")]
    [InlineData("bogus --json", "bogus", "passerelle --help")]
    [InlineData("apply --json", "apply", "passerelle apply --help")]
    [InlineData("instance --json", "", "passerelle instance --help")]
    [InlineData("runs --most many --json", "many is no value for --most; give a whole number", "passerelle runs --help")]
    [InlineData("plan --env staging --json", "staging is no environment; give test or production", "passerelle plan --help")]
    [InlineData("plan --env 1 --json", "1 is no environment; give test or production", "passerelle plan --help")]
    public async Task With_json_it_is_one_document_and_the_words_go_to_standard_error(string arguments, string naming, string hint)
    {
        var answer = await Passerelles.RunChildAsync(arguments.Split(' '));

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Json.EnumerateObject().Select(p => p.Name).ShouldBe(["outcome", "code", "text", "messages"]);
        answer.Outcome.ShouldBe("failed");
        answer.Text("code").ShouldBe("usage");
        answer.Text("text").ShouldContain(naming);
        answer.Json.GetProperty("messages")[0].GetString().ShouldBe(answer.Text("text"));
        answer.Errors.ShouldContain(answer.Text("text"));
        answer.Errors.ShouldContain(hint);
        (answer.Output + answer.Errors).ShouldNotContain("System.");
        (answer.Output + answer.Errors).ShouldNotContain("EnvironmentName");
    }

    [Theory]
    [InlineData("plan --bogus", "--bogus")]
    [InlineData("plan --env staging", "staging is no environment; give test or production")]
    [InlineData("plna", "plan")]
    public async Task Without_json_there_are_only_words_on_standard_error(string arguments, string naming)
    {
        var answer = await Passerelles.RunChildAsync(arguments.Split(' '));

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Output.ShouldBeEmpty();
        answer.Errors.ShouldContain(naming);
        answer.Errors.ShouldContain("--help");
    }

    [Theory]
    [InlineData("test")]
    [InlineData("TEST")]
    [InlineData("production")]
    [InlineData("Production")]
    public async Task An_environment_is_named_in_lower_or_upper_case(string name)
    {
        var answer = await Passerelles.RunChildAsync(["plan", "--env", name, "--config", "/nowhere/passerelle.yaml", "--json"]);

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Text("code").ShouldBe("configuration");
    }

    [Fact]
    public async Task The_help_is_an_answer_and_names_the_environments()
    {
        var answer = await Passerelles.RunChildAsync(["apply", "--help"]);

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Output.ShouldContain("test|production");
        answer.Output.ShouldContain("default: production");
        answer.Errors.ShouldBeEmpty();
    }
}
