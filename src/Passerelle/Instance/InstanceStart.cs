using Passerelle.Console.Hosting;

namespace Passerelle.Instance;

/// <summary>How an instance is to be started.</summary>
/// <param name="Port">Port of the learning platform; null: the first free one from 14532.</param>
/// <param name="PersonioPort">Port of Personio; null: the one after the learning platform's.</param>
/// <param name="People">Employees at the very first start.</param>
/// <param name="Seed">Another seed makes another company.</param>
/// <param name="NoLimits">Without the vendors' rate limits.</param>
/// <param name="Days">Days until it expires.</param>
/// <param name="Platform">The platform whose accounts may sign in to its pages; null keeps the one it had, or lets in all.</param>
/// <param name="Proxy">The proxy in front of its pages that is believed; null believes none.</param>
public sealed record InstanceStart(int? Port, int? PersonioPort, int People, int Seed, bool NoLimits, int Days = InstancePeriod.DefaultDays, string? Platform = null, TrustedProxy? Proxy = null)
{
    /// <summary>Employees of the made-up company unless said otherwise.</summary>
    public const int DefaultPeople = 300;
}

/// <summary>Why an instance could not be started, stopped or reset.</summary>
public sealed record InstanceTrouble(string Code, string Text);
