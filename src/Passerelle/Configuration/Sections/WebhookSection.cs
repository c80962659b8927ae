using System.Globalization;
using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;
using Passerelle.Configuration.Yaml;

namespace Passerelle.Configuration.Sections;

/// <summary><c>webhook</c>: off unless told otherwise, in production only (section 11, rule T4).</summary>
internal static class WebhookSection
{
    /// <summary>Shorter ones could be guessed; nothing but this token tells Personio's messages from anybody's.</summary>
    public const int ShortestToken = 24;

    private const int LongestToken = 1000;

    /// <param name="isAsked">Whether the token is looked up; that of an environment that is not asked for need not exist.</param>
    /// <returns>Null when it is off.</returns>
    public static WebhookSettings? Read(Section environment, bool isAsked)
    {
        var section = environment.Sub("webhook");
        var isOn = section.Or("enabled", Formats.Flag, otherwise: false);
        var check = Token(section.Context, isAsked && isOn);
        var token = isOn ? section.Required("token", check, "") : section.Optional("token", check);
        section.Close();
        return isOn && token is { Length: > 0 } ? new WebhookSettings(new Secret(token)) : null;
    }

    private static Func<YamlScalar, Checked<string>> Token(ReadingContext context, bool resolve) =>
        scalar =>
        {
            var read = SecretReader.In(context, resolve)(scalar);
            if (!resolve || read.Problem is not null)
                return read;
            if (read.Value!.Length is < ShortestToken or > LongestToken)
                return Checked<string>.Wrong(
                    string.Create(CultureInfo.InvariantCulture, $"a token of {read.Value.Length} characters does not fit"),
                    string.Create(CultureInfo.InvariantCulture, $"give from {ShortestToken} to {LongestToken} random letters and digits")
                );
            return read.Value.All(c => c is > ' ' and <= '~') ? read : Checked<string>.Wrong("the token cannot be sent as a header", "give letters and digits without blanks");
        };
}
