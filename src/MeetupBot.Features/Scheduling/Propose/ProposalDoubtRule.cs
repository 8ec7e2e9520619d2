using MeetupBot.Application.Texts;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Zones;
using MeetupBot.Features.Scheduling.Decide;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>What was read, and is still asked about before anything is posted.</summary>
internal static class ProposalDoubtRule
{
    private const int MostAtOnce = 4;
    private const int LabelLength = 60;

    /// <summary>Today as a whole day stays in a poll only while the poll can stay open this long.</summary>
    private static readonly Duration ShortestWithToday = Duration.FromHours(1);

    /// <param name="isPoll">Whether a poll is being edited, which one time would end.</param>
    /// <param name="near">The first times, where they alone make the poll close so soon that few could answer.</param>
    public static IReadOnlyList<FieldProblem> Find(
        Proposal proposal, PollClosing closing, PollCloseBounds? bounds, Instant now, bool isPoll = false, IReadOnlyList<MeetupTime>? near = null)
    {
        var text = new TimeOptionText(closing.Zone, now);
        if (proposal.Times.Count == 0)
            return [];
        if (proposal.Times.Count == 1)
            return proposal.DroppedPast > 0 || isPoll ? [AskOneLeft(proposal, closing, text)] : [];
        var soon = proposal.Times.Where(time => IsTooSoon(time, closing, now)).ToList();
        if (soon.Count > 0)
            return [AskTooSoon(proposal, closing, soon, text, now)];
        if (bounds is not null && near is { Count: > 0 })
            return [AskClosesSoon(proposal, closing, bounds, near, text)];
        return proposal.Closes > bounds?.Latest ? [AskTooLate(proposal.Closes!.Value, closing, bounds, text)] : [];
    }

    private static bool IsTooSoon(MeetupTime time, PollClosing closing, Instant now) =>
        !closing.CanChoose(time, now) || (IsToday(time, closing, now) && closing.LastChance(time, now) < now + ShortestWithToday);

    private static bool IsToday(MeetupTime time, PollClosing closing, Instant now) => time.Day is { } day && day == now.InZone(closing.Zone).Date;

    private static FieldProblem AskOneLeft(Proposal proposal, PollClosing closing, TimeOptionText text)
    {
        var left = text.Write(proposal.Times[0], closing.Length);
        var message = proposal.DroppedPast > 0
            ? Words.OneLeft(proposal.DroppedPast, left, ZoneNames.TimeOf(closing.Zone))
            : Words.OneForPoll(left, ZoneNames.TimeOf(closing.Zone));
        return Ask(message, Fix(Words.ScheduleIt, proposal, proposal.Times, text));
    }

    private static FieldProblem AskTooSoon(Proposal proposal, PollClosing closing, List<MeetupTime> soon, TimeOptionText text, Instant now)
    {
        var rest = proposal.Times.Except(soon).ToList();
        if (rest.Count == 0)
            return Ask(Words.NothingLeftForPoll(ZoneNames.TimeOf(closing.Zone)), [.. soon.Take(MostAtOnce).Select(ScheduleAtOnce)]);
        var isToday = soon is [var only] && IsToday(only, closing, now);
        var said = TimeOptionText.Join([.. soon.Select(Said)], LabelLength);
        var without = rest is [var single] ? Words.ScheduleAt(Said(single)) : isToday ? Words.WithoutToday : Words.LeaveOut(said);
        var message = !isToday ? Words.TooSoonForPoll(said, ZoneNames.TimeOf(closing.Zone))
            : closing.CanChoose(soon[0], now) ? Words.TodayTooLate(text.Write(closing.LastChance(soon[0], now)), ZoneNames.TimeOf(closing.Zone))
            : Words.TodayIsOver;
        var fix = Fix(without, proposal, rest, text);
        return isToday ? Ask(message, fix, ScheduleAtOnce(soon[0])) : Ask(message, fix);

        string Said(MeetupTime time) => text.Write(time, closing.Length);

        TimeFix ScheduleAtOnce(MeetupTime time) => Fix(Words.ScheduleAt(Said(time)), proposal, [time], text);
    }

    private static FieldProblem AskClosesSoon(Proposal proposal, PollClosing closing, PollCloseBounds bounds, IReadOnlyList<MeetupTime> near, TimeOptionText text)
    {
        var said = TimeOptionText.Join([.. near.Select(time => text.Write(time, closing.Length))], LabelLength);
        var closes = text.Write(bounds.Usual);
        var without = Ask(Words.ClosesSoon(closes, said, ZoneNames.TimeOf(closing.Zone)), Fix(Words.LeaveOut(said), proposal, [.. proposal.Times.Except(near)], text));
        return without with
        {
            FixesElsewhere = [.. without.FixesElsewhere, new DraftFix(ProposalForm.Closes, Words.CloseThen(closes), text.ForTyping(bounds.Usual))],
        };
    }

    private static FieldProblem AskTooLate(Instant closes, PollClosing closing, PollCloseBounds bounds, TimeOptionText text)
    {
        var latest = text.Write(bounds.Latest);
        List<TimeFix> fixes = [new(Words.TheLatest(latest), text.ForTyping(bounds.Latest))];
        if (bounds.Usual < bounds.Latest)
            fixes.Add(text.WriteUsual(bounds.Usual));
        return new(ProposalForm.Closes, Words.ClosesTooLate(text.Write(closes), latest, ZoneNames.TimeOf(closing.Zone)), fixes) { IsQuestion = true };
    }

    private static FieldProblem Ask(string message, params IReadOnlyList<TimeFix> fixes) => new(ProposalForm.When, message, [])
    {
        IsQuestion = true,
        FixesElsewhere = [.. fixes.Select(fix => new DraftFix(ProposalForm.When, fix.Label, fix.Text, MaySchedule: true))],
    };

    /// <summary>Only some of the times, each with the length that was typed.</summary>
    private static TimeFix Fix(string label, Proposal proposal, IReadOnlyList<MeetupTime> times, TimeOptionText text)
    {
        var lengths = times.Select(time => proposal.Lengths.ElementAtOrDefault(proposal.Times.ToList().IndexOf(time))).ToList();
        return new TimeFix(label, text.ForTyping(times, lengths));
    }
}
