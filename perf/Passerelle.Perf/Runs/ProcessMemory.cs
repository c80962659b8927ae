using System.Globalization;

namespace Passerelle.Perf.Runs;

/// <summary>The most memory a process ever had resident, as Linux tells it (<c>VmHWM</c>).</summary>
internal static class ProcessMemory
{
    public static long PeakOfThis() => PeakOf(Environment.ProcessId) ?? 0;

    /// <returns>Bytes; null when the process has ended, or this is not Linux.</returns>
    public static long? PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
