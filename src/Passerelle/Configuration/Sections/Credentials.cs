using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;

namespace Passerelle.Configuration.Sections;

/// <summary><c>clientId</c> and <c>clientSecret</c>, each written out, <c>env:NAME</c> or <c>file:PATH</c>.</summary>
internal sealed record Credentials(string Id, Secret Secret)
{
    /// <param name="resolve">Whether variables and files are looked at; those of an environment that is not asked for need not exist.</param>
    public static Credentials Read(Section section, bool resolve)
    {
        var check = SecretReader.In(section.Context, resolve);
        return new Credentials(section.Required("clientId", check, ""), new Secret(section.Required("clientSecret", check, "")));
    }
}
