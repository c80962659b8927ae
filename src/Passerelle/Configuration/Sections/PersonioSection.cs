using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;

namespace Passerelle.Configuration.Sections;

/// <summary><c>personio</c>, and <c>environments.test.personio</c>, which may replace it (rule T8).</summary>
internal static class PersonioSection
{
    private static readonly Uri Vendor = new("https://api.personio.de");

    public static PersonioSettings? Read(Section file, IReadOnlyList<EnvironmentSection> environments)
    {
        var section = file.Sub("personio");
        var production = environments.FirstOrDefault(e => e.Name == EnvironmentName.Production);
        var test = environments.FirstOrDefault(e => e.Name == EnvironmentName.Test);
        var isNeeded = production is not null || test?.Personio is null;
        if (isNeeded && !file.Has("personio"))
            file.Missing("personio", "give at least clientId and clientSecret");

        var replaced = section.Context.Environment == EnvironmentName.Test && test?.Personio is not null;
        var allowed = (production ?? test)?.AllowHosts ?? [];
        var hosts = new HostRules(HostRules.Personio, allowed, PlainHttp: production is null && test is { AllowPlainHttp: true });
        var baseUrl = section.Or("baseUrl", Addresses.Base, Vendor);
        hosts.Check(section, "baseUrl", baseUrl);
        var settings = Settings(section, baseUrl, resolve: !replaced);
        section.Close();
        return section.IsPresent ? settings : null;
    }

    public static PersonioSettings? ReadForTest(Section environment, bool plainHttp, bool resolve)
    {
        var section = environment.Sub("personio");
        var baseUrl = section.Required("baseUrl", Addresses.Base, Vendor);
        new HostRules(Vendors: null, [], plainHttp).Check(section, "baseUrl", baseUrl);
        var settings = Settings(section, baseUrl, resolve);
        section.Close();
        return section.IsPresent ? settings : null;
    }

    private static PersonioSettings Settings(Section section, Uri baseUrl, bool resolve)
    {
        var credentials = Credentials.Read(section, resolve);
        return new PersonioSettings
        {
            Api = section.Or("api", Formats.Choice(("v1", PersonioApi.V1), ("v2", PersonioApi.V2)), PersonioApi.V1),
            BaseUrl = baseUrl,
            Domain = section.Optional("domain", Addresses.Domain),
            ClientId = credentials.Id,
            ClientSecret = credentials.Secret,
            AppId = section.Or("appId", Formats.Header, "PASSERELLE"),
            PartnerId = section.Optional("partnerId", Formats.Header),
        };
    }
}
