using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Passerelle.Instance;

/// <summary>Tells a process from a later one that got the same id.</summary>
internal static class ProcessMark
{
    /// <returns>Text that no other process of this machine has; null when there is no such process, or none that can be looked at.</returns>
    public static string? Of(int id)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return OnLinux(id);
            }

            using var process = Process.GetProcessById(id);
            return process.StartTime.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The start in ticks since the machine booted does not move when somebody sets the clock. See
    /// <see href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html"/>: field 22; the name in field 2 may hold anything but ends at the last bracket.
    /// </summary>
    private static string OnLinux(int id)
    {
        const int startTimeAfterName = 19;
        const int stateAfterName = 0;
        var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        if (fields[stateAfterName] is "Z" or "X")
        {
            throw new InvalidOperationException("The process has ended; only its entry is left.");
        }

        return $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}/{fields[startTimeAfterName]}";
    }
}
