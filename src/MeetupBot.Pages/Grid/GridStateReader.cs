using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Pages.Grid;

/// <summary>Reads the poll of a link, and the answers to it.</summary>
internal sealed class GridStateReader(GridService gridService, MeetupViewReader meetupViewReader, Session session)
{
    /// <summary>The depth of the heat where all who answered can come.</summary>
    private const int Deepest = 4;

    /// <returns>Null when it is not the viewer's to see, there was never a poll, or it closed too long ago.</returns>
    public GridPoll? Find(PageRequest visit)
    {
        var (id, wasOnSight) = PageLinkService.ReadGrid(visit.Ticket);
        if (!MeetupId.TryParse(id, out var meetupId) || session.Meetups.Find(meetupId) is not { } meetup
            || !(wasOnSight || gridService.MaySee(meetup, visit.Viewer.Id)) || !GridService.IsShown(meetup, visit.Now))
            return null;
        var poll = session.Polls.Find(meetup.Id);
        return poll.Options.Count > 0 ? new GridPoll(meetup, poll, PollScheduleService.IsOpen(meetup, visit.Now)) : null;
    }

    /// <param name="zone">In which the best time is named.</param>
    public GridState Read(GridPoll found, MemberId viewer, DateTimeZone zone, Instant now)
    {
        var (meetup, poll, isOpen) = found;
        var (own, tallies, answered) = (poll.BallotOf(viewer), poll.Tallies(), poll.Answered);
        var best = isOpen ? BestTime.Choose(poll, meetup.Organizer, meetupViewReader.HaveMet(poll, meetup.Organizer), meetup.Capacity)?.Option : null;
        return new GridState(
            PageOf(poll),
            isOpen,
            best is null ? "" : Words.GridBest(TimeText.Range(best.Time, meetup.Duration, zone, now), poll[best]),
            Words.AnsweredSoFar(answered, poll.NoneSuits, isOpen),
            [.. poll.Options.Select((option, index) => Answer(option, own, tallies[index], answered, option == best))]);
    }

    private static GridAnswer Answer(PollOption option, Ballot own, Tally tally, int answered, bool isBest) => new(
        option.Id,
        own.Yes.Contains(option.Id) ? GridAnswers.Yes : own.IfNeedBe.Contains(option.Id) ? GridAnswers.IfNeedBe
            : own.Answered.Contains(option.Id) ? GridAnswers.No : GridAnswers.None,
        tally.Yes,
        tally.IfNeedBe,
        Words.TallyCount(tally),
        answered == 0 ? 0 : ((tally.CanCome * Deepest) + answered - 1) / answered,
        isBest);

    /// <summary>The same as long as each id stands for the same time.</summary>
    public static string AtOf(MeetupTime time) => time.Start is { } start
        ? start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        : time.Day!.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Stands for all of the times: another value means that they have changed.</summary>
    public static string PageOf(Poll poll)
    {
        var text = string.Join(' ', poll.Options.Select(option => $"{option.Id.ToString(CultureInfo.InvariantCulture)}:{AtOf(option.Time)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
