using System.Globalization;
using Passerelle.Connect.Http;

namespace Passerelle.Connect.Personio.V2;

/// <summary>
/// One pace an endpoint, as the answers' <c>x-ratelimit-*</c> headers tell it: limits of v2 are not published, and a 429 does not say how
/// long to wait. Until the headers tell, ten requests a second.
/// </summary>
internal sealed class V2Pace(TimeProvider time, bool unpaced) : IDisposable
{
    private const double Fallback = 10;
    private const double Greatest = 100;
    private readonly Lock gate = new();
    private readonly Dictionary<string, (double Rate, Pacer Pacer)> current = new(StringComparer.Ordinal);
    private readonly List<Pacer> all = [];

    public Pacer For(string endpoint)
    {
        lock (gate)
        {
            return current.TryGetValue(endpoint, out var known) ? known.Pacer : Set(endpoint, unpaced ? 0 : Fallback);
        }
    }

    public void Learn(string endpoint, RemoteReply reply)
    {
        var tokens = Number(reply, "x-ratelimit-requested-tokens") is > 0 and var asked ? asked : 1;
        var replenished = Number(reply, "x-ratelimit-replenish-rate") ?? 0;
        if (unpaced || replenished <= 0)
        {
            return;
        }

        var rate = Math.Min(Greatest, replenished / tokens);
        lock (gate)
        {
            var pacer = current.TryGetValue(endpoint, out var known) && known.Rate == rate ? known.Pacer : Set(endpoint, rate);
            if (Number(reply, "x-ratelimit-remaining") < tokens)
            {
                pacer.HoldFor(TimeSpan.FromSeconds(1 / rate));
            }
        }
    }

    public void Dispose() => all.ForEach(pacer => pacer.Dispose());

    private Pacer Set(string endpoint, double rate)
    {
        var pacer = new Pacer(rate, time);
        all.Add(pacer); // Requests may still wait at an older one.
        current[endpoint] = (rate, pacer);
        return pacer;
    }

    private static double? Number(RemoteReply reply, string header) =>
        double.TryParse(reply.Header(header), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
