namespace Passerelle.Running;

/// <summary>
/// Gives memory back between the steps of a large run. What reading and planning leave behind is more than what they keep, and what is only tidied up under
/// pressure still lies there when the next step comes to its peak: with 100,000 people that is the difference between within 512 MB and above.
/// </summary>
internal static class Headroom
{
    /// <summary>Below it the leftovers are a few megabytes, and not worth the pause of some tenths of a second.</summary>
    private const int Large = 20_000;

    /// <param name="rows">What the step was about: employees, or writes of a bulk job.</param>
    public static void Make(int rows)
    {
        if (rows >= Large)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
