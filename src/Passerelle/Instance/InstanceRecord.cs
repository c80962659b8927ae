using System.Text.Json;
using Passerelle.Reporting;

namespace Passerelle.Instance;

/// <summary>Where the instance runs, as its process wrote it down.</summary>
/// <param name="Process">Id of the process.</param>
/// <param name="Mark">Tells the process from a later one with the same id.</param>
public sealed record InstanceRecord(int Process, string Mark, Uri Learning, Uri Personio, DateTimeOffset Since)
{
    /// <returns>The record of the instance that runs now; null when none does.</returns>
    public static InstanceRecord? Running(InstanceFolder folder)
    {
        try
        {
            var record = JsonSerializer.Deserialize<InstanceRecord>(File.ReadAllText(folder.Record), JsonDocuments.Options);
            return record is not null && ProcessMark.Of(record.Process) == record.Mark ? record : null;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The record of this very process.</summary>
    public static InstanceRecord OfThisProcess(Uri learning, Uri personio, DateTimeOffset since)
    {
        var id = Environment.ProcessId;
        return new InstanceRecord(id, ProcessMark.Of(id) ?? "", learning, personio, since);
    }

    /// <summary>Written aside and renamed, so that nobody reads half of it.</summary>
    public void Write(InstanceFolder folder)
    {
        var aside = folder.Record + ".new";
        File.WriteAllText(aside, JsonDocuments.Write(this));
        File.Move(aside, folder.Record, overwrite: true);
    }
}
