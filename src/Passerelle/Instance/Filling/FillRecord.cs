using System.Text.Json;
using Passerelle.Reporting;

namespace Passerelle.Instance.Filling;

/// <summary>That the instance was filled from production, kept beside its state until it is reset or erased (rule T5).</summary>
/// <param name="By">Who ordered it.</param>
/// <param name="Connector">The connector whose production was read.</param>
/// <param name="Root">Id of the platform's own group, which the instance has taken over.</param>
/// <param name="Pseudonymised">Whether names and addresses were replaced.</param>
public sealed record FillRecord(DateTimeOffset At, string By, string Connector, string Root, bool Pseudonymised, int Users, int Groups)
{
    /// <returns>Null when it was not filled since its start or its last reset.</returns>
    public static FillRecord? Read(InstanceFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<FillRecord>(File.ReadAllText(folder.Fill), JsonDocuments.Options);
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Written aside and renamed, so that nobody reads half of it.</summary>
    public void Write(InstanceFolder folder)
    {
        var aside = folder.Fill + ".new";
        File.WriteAllText(aside, JsonDocuments.Write(this));
        File.Move(aside, folder.Fill, overwrite: true);
    }
}
