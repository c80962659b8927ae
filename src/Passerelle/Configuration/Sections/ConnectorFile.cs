using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Rules;

namespace Passerelle.Configuration.Sections;

/// <summary>The file as a whole.</summary>
internal static class ConnectorFile
{
    public static ConnectorConfiguration? Read(Section file)
    {
        file.Required("version", Formats.Version, 1);
        var platform = file.Required("platform", Formats.Text, "");
        var connector = ConnectorSection.Read(file);
        var links = LinkSection.Read(file);
        var environments = EnvironmentsSection.Read(file);
        var personio = PersonioSection.Read(file, environments);
        var customFields = FieldSections.CustomFields(file);
        var hierarchy = FieldSections.Hierarchy(file);
        var leavers = LeaverSection.Read(file);
        var guards = GuardSection.Read(file);
        var protect = ProtectionSection.Read(file);
        var exclude = ExclusionSection.Read(file);
        var mail = MailSection.Read(file);
        var asked = environments.FirstOrDefault(e => e.Name == file.Context.Environment);
        var limits = LimitSection.Read(file, asked?.BaseUrl, (asked?.Personio ?? personio)?.BaseUrl);
        file.Close();

        if (asked is null || (asked.Personio ?? personio) is not { } source)
            return null;
        var rules = new SyncRules
        {
            Name = connector.Name,
            Administrator = connector.Administrator,
            Language = connector.Language,
            LanguageSource = connector.LanguageSource,
            PersonioDomain = source.Domain,
            IsTest = asked.Name == EnvironmentName.Test,
            LinkPlatform = links.Platform,
            Claim = links.Claim,
            NumberSource = links.NumberSource,
            Groups = asked.Groups,
            CustomFields = customFields,
            Hierarchy = hierarchy,
            Leavers = leavers with { ParkingGroup = asked.ParkingGroup ?? leavers.ParkingGroup },
            Guards = guards,
            Notices = asked.Notices,
            Activate = asked.Activate,
            Protect = protect.Keys.ToHashSet(),
            ProtectionTerms = protect.Where(one => one.Value is { Reason: not null } or { Until: not null }).ToDictionary(),
            Exclude = exclude,
        };
        return new ConnectorConfiguration
        {
            Platform = platform,
            Rules = rules,
            Environment = asked.ToSettings(),
            Personio = source,
            Limits = limits,
            Mail = mail,
            Environments = [.. environments.Select(e => e.Name)],
            NeededAttributes = Sections.NeededAttributes.Of(rules),
            Fingerprint = Sections.Fingerprint.Of(rules),
        };
    }
}
