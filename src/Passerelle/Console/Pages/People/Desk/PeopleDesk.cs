using System.Collections.Concurrent;
using Passerelle.Core.Source;
using Passerelle.Store;

namespace Passerelle.Console.Pages.People.Desk;

/// <summary>Something that was read for a person who looks.</summary>
/// <param name="At">When it was ready.</param>
public sealed record Laid<T>(T What, DateTimeOffset At);

/// <summary>
/// What was read afresh from Personio and 360Learning for somebody who looks. It lies here for an hour and in memory only, since it is personal data that
/// nobody needs once the page is closed; a restart of the program clears it.
/// </summary>
public sealed class PeopleDesk(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(EnvironmentKey Key, EmployeeId? Employee, Type Kind), Laid<object>> laid = new();

    /// <summary>Takes the place of what lay there.</summary>
    /// <param name="employee">Null for what concerns the whole environment.</param>
    public void Lay<T>(EnvironmentKey key, EmployeeId? employee, T what)
        where T : notnull
    {
        var now = clock.GetUtcNow();
        foreach (var old in laid.Where(one => now - one.Value.At > Kept))
        {
            laid.TryRemove(old);
        }

        laid[(key, employee, typeof(T))] = new Laid<object>(what, now);
    }

    /// <returns>Null when nothing of the kind lies there, or it is too old.</returns>
    public Laid<T>? Find<T>(EnvironmentKey key, EmployeeId? employee)
        where T : notnull =>
        laid.TryGetValue((key, employee, typeof(T)), out var found) && clock.GetUtcNow() - found.At <= Kept ? new Laid<T>((T)found.What, found.At) : null;
}
