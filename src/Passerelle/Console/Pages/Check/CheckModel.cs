using Passerelle.Configuration;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Running.Checking;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Check;

/// <param name="Last">Null when it was never checked.</param>
/// <param name="Mistakes">Why it cannot be checked; empty when it can.</param>
/// <param name="UnderWay">A check that is being made; null for none.</param>
public sealed record CheckModel(ConnectorEnvironment Environment, ConnectorHome Home, Checked? Last, IReadOnlyList<ConfigurationMistake> Mistakes, RunTicket? UnderWay)
{
    public int Count(params ReadOnlySpan<AnswerStatus> statuses)
    {
        var count = 0;
        foreach (var answer in Last?.Answers ?? [])
        {
            count += statuses.Contains(answer.Status) ? 1 : 0;
        }

        return count;
    }
}
