using System.Collections.Concurrent;

namespace Passerelle.Console.Pages.Structure;

/// <summary>Keeps what each person is editing and has not saved yet, so that neither reading again nor another page loses it.</summary>
public sealed class StructureDesk(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<(string Connector, string Account), (TypedStructure Typed, DateTimeOffset At)> desks = new();

    /// <returns>Null when nothing lies there.</returns>
    public TypedStructure? Find(string connector, string account) =>
        desks.TryGetValue((connector, account), out var desk) && clock.GetUtcNow() - desk.At < Kept ? desk.Typed : null;

    public void Keep(string connector, string account, TypedStructure typed)
    {
        var now = clock.GetUtcNow();
        foreach (var old in desks.Where(desk => now - desk.Value.At >= Kept))
        {
            desks.TryRemove(old);
        }

        desks[(connector, account)] = (typed, now);
    }

    public void Clear(string connector, string account) => desks.TryRemove((connector, account), out _);
}
