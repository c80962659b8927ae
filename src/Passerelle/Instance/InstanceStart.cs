namespace Passerelle.Instance;

/// <summary>How an instance is to be started.</summary>
/// <param name="Port">Port of the learning platform; null: the first free one from 14532.</param>
/// <param name="PersonioPort">Port of Personio; null: the one after the learning platform's.</param>
/// <param name="People">Employees at the very first start.</param>
/// <param name="Seed">Another seed makes another company.</param>
/// <param name="NoLimits">Without the vendors' rate limits.</param>
public sealed record InstanceStart(int? Port, int? PersonioPort, int People, int Seed, bool NoLimits);

/// <summary>Why an instance could not be started, stopped or reset.</summary>
public sealed record InstanceTrouble(string Code, string Text);
