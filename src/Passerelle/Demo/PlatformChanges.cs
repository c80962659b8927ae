using Passerelle.Cli;
using Passerelle.Instance;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Demo;

/// <summary>What somebody does on the platform by hand.</summary>
internal sealed class PlatformChanges(DemoStage stage)
{
    public DemoStep RenamedField()
    {
        const string name = SimulatedConfiguration.LanguageSkillsName;
        var field = stage.Platform.CustomFields().First(f => f.Name == name);
        var filled = stage.Platform.Users().Count(u => HasValue(u, field.Id));
        stage.Platform.RenameCustomField(field.Id, "Sprachen");
        return new DemoStep(
            stage.Clock.Today,
            "a custom field renamed on the platform",
            $"Somebody renames the custom field \"{name}\" to \"Sprachen\" in 360Learning.",
            ExitCodes.Done,
            report =>
            [
                new("nothing but values changed", report.OnlyCounts("updated") && report.Counts["updated"] == filled),
                new("the field is back", stage.Platform.CustomFields().Any(f => f.Name == name && f.Id != field.Id)),
                new("all values are in it", stage.Platform.CustomFields().Where(f => f.Name == name).All(f => stage.Platform.Users().Count(u => HasValue(u, f.Id)) == filled)),
                new("the renamed field stays, empty", stage.Platform.CustomFields().Any(f => f.Id == field.Id) && !stage.Platform.Users().Any(u => HasValue(u, field.Id))),
            ],
            "A field with the configured name is made again and filled; the renamed one stays, without values."
        );
    }

    private bool HasValue(PlatformUser user, string field) => stage.Platform.CustomValuesOf(user.Id).Any(v => v.FieldId == field);
}
