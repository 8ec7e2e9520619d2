using System.Globalization;
using MeetupBot.Application.Interactions;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>
/// Corrected fields, one press away. The press carries only the number of the correction; its text stands in the draft, so that it means
/// what its button said however much time has passed. What it makes is read again.
/// </summary>
internal static class ProposalFixRule
{
    private const int MostForOneField = 5;
    private const int Most = 20;

    /// <summary>The corrections of each problem, in its place.</summary>
    public static IReadOnlyList<IReadOnlyList<DraftFix>> ListFixes(IReadOnlyList<FieldProblem> problems)
    {
        var (all, left) = (new List<IReadOnlyList<DraftFix>>(), Most);
        foreach (var problem in problems)
        {
            // Two that read alike would be a question without an answer.
            var own = problem.Fixes.Select(fix => new DraftFix(problem.Field, fix.Label, fix.Text)).Concat(problem.FixesElsewhere)
                .DistinctBy(fix => fix.Label).Take(Math.Min(MostForOneField, left)).ToList();
            all.Add(own);
            left -= own.Count;
        }

        return all;
    }

    /// <param name="detail">The number of the correction among the draft's.</param>
    /// <returns>Null when the draft has no such correction.</returns>
    public static ProposalDraft? Apply(InteractionContext context, ProposalDraft draft, string detail) =>
        draft.Offers is { } offers && int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < offers.Count
            ? ProposalForm.Set(draft with { Offers = null, MaySchedule = offers[number].MaySchedule }, offers[number].Field, offers[number].Text)
            : null;
}
