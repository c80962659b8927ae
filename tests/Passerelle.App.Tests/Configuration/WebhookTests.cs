using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

[Trait("Rule", "Section11")]
public sealed class WebhookTests : ConfigurationTest
{
    private const string Anchor = "clientSecret: secret\n";

    [Fact]
    public void It_is_off_unless_told_otherwise()
    {
        Good(Examples.Small).Environment.Webhook.ShouldBeNull();
        Good(With("{ enabled: false, token: env:NOT_SET_ANYWHERE }")).Environment.Webhook.ShouldBeNull();
        Good(With("{ enabled: true, token: abcdefghijklmnopqrstuvwx }")).Environment.Webhook.ShouldNotBeNull().Token.Reveal().ShouldBe("abcdefghijklmnopqrstuvwx");
    }

    [Theory]
    [InlineData("{ enabled: true }", "token: is missing; set it")]
    [InlineData("{ enabled: true, token: short }", "token: a token of 5 characters does not fit; give from 24 to 1000 random letters and digits")]
    [InlineData("{ enabled: true, token: \"abcdefghijklm nopqrstuvwxyz\" }", "token: the token cannot be sent as a header; give letters and digits without blanks")]
    [InlineData("{ enabled: true, token: env:NOT_SET_ANYWHERE }", "token: the environment variable NOT_SET_ANYWHERE is not set; set NOT_SET_ANYWHERE before starting")]
    [InlineData("{ enabled: yes, token: abcdefghijklmnopqrstuvwx }", "enabled: yes is not a yes-or-no value; give true or false, without quotes")]
    public void A_token_that_could_be_guessed_or_is_missing_is_a_mistake(string webhook, string mistake) =>
        Mistakes(With(webhook)).ShouldHaveSingleItem().ShouldEndWith("webhook." + mistake);

    [Fact]
    [Trait("Rule", "T4")]
    public void Test_takes_none()
    {
        var text = With("{ enabled: true, token: abcdefghijklmnopqrstuvwx }").Replace("production:", "test:", StringComparison.Ordinal);
        Mistakes(text, EnvironmentName.Test).ShouldContain(mistake => mistake.Contains("webhook: nothing runs by itself in test", StringComparison.Ordinal));
    }

    private static string With(string webhook)
    {
        var line = Examples.Small.Split('\n').Last(one => one.Contains("clientSecret: secret", StringComparison.Ordinal));
        var indent = line[..^line.TrimStart().Length];
        Examples.Small.ShouldContain(Anchor);
        return Examples.Small.Replace(line, $"{line}\n{indent}webhook: {webhook}", StringComparison.Ordinal);
    }
}
