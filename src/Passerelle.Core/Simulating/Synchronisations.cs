namespace Passerelle.Core.Simulating;

internal static class Synchronisations
{
    public static Synchronisation Of(bool now, bool then) =>
        (now, then) switch
        {
            (true, false) => Synchronisation.Ends,
            (false, true) => Synchronisation.Begins,
            _ => Synchronisation.AsBefore,
        };
}
