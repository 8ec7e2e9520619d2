using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.FollowUp;

/// <summary>Plans what follows a meetup: the recap in its channels, and one question to each who may have been there.</summary>
internal sealed class FollowUpService(
    PresenceReader presenceReader,
    Session session,
    IClock clock,
    EffectiveSettings settings,
    RecapPosts recapPosts,
    Notifier notifier)
{
    /// <summary>A recap needs at least two people.</summary>
    private const int FewestPeople = 2;

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Schedules the follow-up, outside quiet hours, and the close of check-in after a meetup has ended.</summary>
    /// <param name="meetup">An introduced group's meetup has no follow-up. Its introduction asks them.</param>
    /// <param name="delay">The time between the meetup's end and the follow-up.</param>
    public void Plan(Meetup meetup, Duration delay)
    {
        if (meetup.Introduction is not null)
            return;
        var quiet = settings.QuietHoursOf(meetup.Community);
        var at = meetup.Span!.Value.End + delay;
        Schedule(FollowUpJob.Kind, KeyOf(meetup.Id), meetup, null, quiet?.After(at, meetup.Zone) ?? at);
        var closes = CheckInWindow.Of(meetup)!.Value.End;
        Schedule(JobKinds.CheckInCloses, $"{JobKinds.CheckInCloses}:{meetup.Id}", meetup, null, closes);
    }

    /// <summary>Runs the follow-up. Running it again repeats nothing.</summary>
    public void Begin(Meetup meetup)
    {
        Carry(meetup);
        // As its card shows it: what people said in private makes no difference to what the host is told.
        if (session.Attendance.Find(meetup.Id).Here is [var alone] && session.Rsvps.Find(meetup).With(RsvpStatus.Going).Count > 1)
            AskHost(meetup, alone);
    }

    /// <summary>Updates the follow-up after attendance changed: refreshes the recap and asks attendees who were added late.</summary>
    public void CatchUp(Meetup meetup)
    {
        if (meetup.State == MeetupState.Over && session.Due.Find(KeyOf(meetup.Id)) is null && _now < CheckInWindow.AnswersUntil(meetup))
            Carry(meetup);
        recapPosts.RefreshRecap(meetup.Id);
    }

    /// <summary>
    /// The recap follows what the meetup's card shows. The question goes to everybody who may have been there, also when all others said in
    /// private that they were not: that it is missing would tell so. Without anybody to name, it is dropped when it is due.
    /// </summary>
    private void Carry(Meetup meetup)
    {
        if (session.Attendance.Find(meetup.Id).CountShown(session.Rsvps.Find(meetup)) >= FewestPeople)
            recapPosts.PostRecap(meetup);
        var asked = session.FollowUps.Of(meetup.Id).Select(followUp => followUp.MemberId).ToHashSet();
        foreach (var member in session.Members.Here(presenceReader.ReadExpected(meetup).Where(member => !asked.Contains(member))))
            Schedule(
                JobKinds.AskWhoMet,
                string.Create(CultureInfo.InvariantCulture, $"{JobKinds.AskWhoMet}:{meetup.Id}:{member.Id.Value}"),
                // Drawn when it is due, the question knows who has named the member meanwhile.
                meetup, member.Id, settings.AfterQuietHours(member, _now));
    }

    /// <summary>
    /// Asks the host who else was there, for the recap. One check-in among several guests more likely means that the others forgot to press.
    /// </summary>
    private void AskHost(Meetup meetup, MemberId alone)
    {
        var name = session.Members.Names([alone]).GetValueOrDefault(alone, Words.FormerMember);
        notifier.Notify(meetup.Organizer, new Notification(
            new Card(
                new Block.Paragraph(
                    [Words.OnlyOneNoted(alone == meetup.Organizer ? null : name), new Span.Strong(meetup.Title), Words.WhoElseWasThere]),
                new Block.Buttons(CheckInCard.DrawTickButton(meetup.Id)),
                Block.Footer.OfId(meetup.Id.Value))
            {
                Summary = Words.WhoIsHere,
            },
            meetup)
        {
            MayMention = false,
        });
    }

    private void Schedule(string kind, string key, Meetup meetup, MemberId? member, Instant at) =>
        session.Due.Schedule(new DueItem { Kind = kind, Key = key, MeetupId = meetup.Id, MemberId = member, DueAt = at });

    private static string KeyOf(MeetupId meetup) => $"{FollowUpJob.Kind}:{meetup}";
}
