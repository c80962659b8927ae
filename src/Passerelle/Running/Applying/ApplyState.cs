using System.Collections.Concurrent;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Reporting;

namespace Passerelle.Running.Applying;

/// <summary>What the passes of one application share and add to; safe for parallel use.</summary>
internal sealed class ApplyState
{
    private readonly ConcurrentBag<FailedChange> failed = [];
    private readonly ConcurrentBag<Finding> findings = [];
    private readonly ConcurrentBag<(EmployeeId, Hold)> held = [];
    private readonly ConcurrentBag<UnsentMail> mailsNotSent = [];
    private readonly ConcurrentDictionary<string, string> subjects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<EmployeeId, bool> unfinished = new();
    private readonly ConcurrentDictionary<EmployeeId, bool> busy = new();
    private readonly ConcurrentDictionary<EmployeeId, PersonPlan> served = new();
    private readonly ConcurrentDictionary<EmployeeId, bool> wrote = new();
    private readonly HashSet<EmployeeId> toUpdate;
    private StopReason? stop;

    public ApplyState(ApplyJob job)
    {
        NoMoreCreations = job.NoMoreCreations;
        toUpdate = [.. job.Plan.People.Where(person => person.Action == PersonAction.Update).Select(person => person.Employee)];
        foreach (var (employee, link) in job.Ledger.Links)
        {
            Accounts[employee] = link.User;
        }

        foreach (var person in job.Plan.People)
        {
            if (person.User is { } user)
            {
                Accounts[person.Employee] = user;
            }

            if (person.Changes.Count > 0)
            {
                unfinished[person.Employee] = true;
            }
        }

        foreach (var field in job.Plan.CustomFields)
        {
            if (field.Field is { } id && field.Action != CustomFieldAction.Unusable)
            {
                Fields[field.Source] = id;
            }
        }
    }

    public ConcurrentDictionary<EmployeeId, UserId> Accounts { get; } = new();

    /// <summary>The custom field of each Personio key that can be written.</summary>
    public ConcurrentDictionary<string, FieldId> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>People whose row came to an end before its later steps, which are then left out.</summary>
    public ConcurrentDictionary<EmployeeId, bool> Broken { get; } = new();

    /// <summary>Set once the platform refused two passwords: no further account is made in this run (rule N1).</summary>
    public bool NoMoreCreations { get; set; }

    public WriteTally Writes { get; } = new();

    public ApplyProgress Progress { get; } = new();

    /// <summary>Set when no further request may be sent; requests under way come to their end.</summary>
    public StopReason? Stop => Volatile.Read(ref stop);

    /// <summary>The first reason counts.</summary>
    public void StopFor(StopReason reason) => Interlocked.CompareExchange(ref stop, reason, comparand: null);

    /// <summary>Whether nobody else is at this person's row now; then it is the caller's until <see cref="End"/>.</summary>
    public bool TryBegin(EmployeeId employee) => busy.TryAdd(employee, value: true);

    public void End(EmployeeId employee) => busy.TryRemove(employee, out _);

    /// <summary>Whether the person was carried out ahead of the rest, so that the row of the plan is done with.</summary>
    public bool IsServed(EmployeeId employee) => served.ContainsKey(employee);

    /// <summary>Takes in what came of a person who was carried out ahead of the rest.</summary>
    public void Absorb(PersonPlan row, ApplyResult result)
    {
        foreach (var (kind, count) in result.Writes.ToDictionary())
        {
            Writes.Add(kind, count);
        }

        foreach (var one in result.Failed)
        {
            failed.Add(one);
        }

        foreach (var one in result.Findings)
        {
            findings.Add(one);
        }

        foreach (var one in result.HeldLate)
        {
            held.Add(one);
        }

        foreach (var one in result.MailsNotSent)
        {
            mailsNotSent.Add(one);
        }

        if (result.KeptBack.Contains(row.Employee))
        {
            Broken[row.Employee] = true;
        }
        else
        {
            wrote[row.Employee] = true;
        }

        if (result.AccountOf(row.Employee) is { } user)
        {
            Accounts[row.Employee] = user;
        }

        served[row.Employee] = row;
        Finish(row.Employee);
        if (result.Stop is { } reason)
        {
            StopFor(reason);
        }
    }

    /// <summary>Nothing of the person's row is left to be tried.</summary>
    public void Finish(EmployeeId employee) => unfinished.TryRemove(employee, out _);

    /// <summary>A write was carried out, for this person or for nobody alone.</summary>
    public void Wrote(EmployeeId? employee, string kind)
    {
        Writes.Add(kind);
        Progress.Advance();
        if (employee is { } one)
        {
            wrote[one] = true;
        }
    }

    public void Fail(FailedChange change) => failed.Add(change);

    public void Find(Finding finding) => findings.Add(finding);

    public void Hold(EmployeeId employee, Hold hold) => held.Add((employee, hold));

    /// <summary>A hundred thousand mails have a handful of subjects.</summary>
    public void NotSent(UnsentMail mail) => mailsNotSent.Add(mail with { Subject = subjects.GetOrAdd(mail.Subject, mail.Subject) });

    public ApplyResult Result()
    {
        var whoFailed = failed.Select(f => f.Employee).OfType<EmployeeId>().Concat(held.Select(h => h.Item1)).ToHashSet();
        return new ApplyResult(
            Writes,
            [.. failed.OrderBy(f => f.Employee?.Value, StringComparer.Ordinal)],
            [.. findings.OrderBy(f => f.Employee?.Value, StringComparer.Ordinal)],
            [.. held],
            [.. mailsNotSent.OrderBy(m => m.Employee, StringComparer.Ordinal)],
            Broken.Keys.Concat(findings.Select(f => f.Employee).OfType<EmployeeId>().Where(e => toUpdate.Contains(e) && !wrote.ContainsKey(e))).Where(e => !whoFailed.Contains(e)).ToHashSet(),
            Stop is null ? new HashSet<EmployeeId>() : unfinished.Keys.ToHashSet(),
            Stop
        )
        {
            Served = [.. served.Values],
            AccountOf = employee => Accounts.TryGetValue(employee, out var user) ? user : null,
        };
    }
}
