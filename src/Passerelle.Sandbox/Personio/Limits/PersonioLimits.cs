using System.Collections.Concurrent;

namespace Passerelle.Sandbox.Personio.Limits;

/// <summary>Every limit of the account, with the numbers of its options at the moment of the request.</summary>
internal sealed class PersonioLimits(PersonioOptions options, TimeProvider clock)
{
    private readonly SlidingWindow employeesMinute = new(TimeSpan.FromMinutes(1), clock);
    private readonly SlidingWindow employeesSecond = new(TimeSpan.FromSeconds(1), clock);
    private readonly SlidingWindow v1Minute = new(TimeSpan.FromMinutes(1), clock);
    private readonly AuthLimit v1Auth = new(clock);
    private readonly AuthLimit v2Auth = new(clock);
    private readonly ConcurrentDictionary<string, TokenBucket> buckets = new(StringComparer.Ordinal);

    public bool AdmitV1() => v1Minute.Admit(options.V1PerMinute);

    public bool AdmitV1Employees() => employeesSecond.Admit(options.V1EmployeesPerSecond) && employeesMinute.Admit(options.V1EmployeesPerMinute);

    public bool AdmitV1Auth() => v1Auth.Admit(options.V1AuthPerMinute, perSecondInPenalty: 0);

    public bool AdmitV2Auth() => v2Auth.Admit(options.V2AuthPerMinute, perSecondInPenalty: 1);

    /// <summary>Takes a token of the endpoint's bucket; <see langword="null"/>: limits are off.</summary>
    public V2Admission? TakeV2(string endpoint, bool lookup)
    {
        var perSecond = lookup ? options.V2LookupsPerSecond : options.V2PerSecond;
        if (perSecond == 0)
        {
            return null;
        }

        var (admitted, remaining) = buckets.GetOrAdd(endpoint, static (_, clock) => new TokenBucket(clock), clock).Take(perSecond, options.V2Burst);
        return new V2Admission(admitted, perSecond, options.V2Burst, remaining);
    }
}

/// <summary>What the rate headers of one v2 answer say.</summary>
internal sealed record V2Admission(bool Admitted, int PerSecond, int Burst, int Remaining);
