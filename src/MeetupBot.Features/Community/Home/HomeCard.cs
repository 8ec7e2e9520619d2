using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Connections;
using MeetupBot.Features.Community.Profile;
using MeetupBot.Features.Scheduling.Browse;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Home;

/// <summary>Draws a member's home page: upcoming meetups with their answers, and their settings, each with its buttons.</summary>
internal sealed class HomeCard(
    CommunityReachReader reachReader,
    IntroducedPlansCard introducedPlansCard,
    OwnAnswersReader ownAnswersReader,
    EffectiveSettings settings,
    Session session)
{
    private const int MostMeetups = 10;

    /// <param name="viewer">The member whose page it is.</param>
    public Card Draw(KnownMember viewer, Instant now)
    {
        var phrases = new TimePhrases(settings.ZoneOf(viewer), now);
        // A page of their own is in no channel.
        var looks = new Viewer(viewer.Member.Id, default, Channel: null, viewer.Account.IsGuest);
        var meetups = session.Meetups.Upcoming(viewer.Community.Id, looks, now, MostMeetups + 1);
        var own = ownAnswersReader.Read(viewer.Member.Id, meetups);
        var blocks = new List<Block> { new Block.Heading("", Words.Upcoming) };
        foreach (var meetup in meetups.Take(MostMeetups))
        {
            blocks.Add(new Block.Paragraph(MeetupLineText.Write(meetup, own, phrases)));
            blocks.Add(Ways(meetup, own));
        }

        if (meetups.Count == 0)
            blocks.Add(new Block.Paragraph(Words.NothingPlanned));
        if (meetups.Count > MostMeetups)
            blocks.Add(new Block.Footer([Words.MoreMeetups, new Span.Code("/meetup list")]));
        blocks.AddRange(introducedPlansCard.DrawBlocks(viewer.Member.Id, phrases, now));
        if (MayPropose(viewer))
            blocks.Add(new Block.Buttons(new Button(Words.ProposeTitle, new(ProposeCommand.ProposeButton), ButtonTone.Primary)));
        blocks.AddRange(Connections(viewer));
        blocks.AddRange(AboutYou(viewer));
        return new Card(blocks) { Summary = Words.Upcoming };
    }

    /// <summary>For an account without a member, such as after an erasure.</summary>
    public static Card DrawForNobody() =>
        new(new Block.Heading("", Words.Upcoming), new Block.Paragraph(Words.HomeUnknown)) { Summary = Words.Upcoming };

    private static Block.Buttons Ways(Meetup meetup, OwnAnswers own) => meetup.State == MeetupState.Polling
        ? new(new Button(own.HasVoted(meetup) ? Words.ChangeAnswer : Words.AnswerIt, new(ShowCommand.ShowButton, meetup.Id.Value)))
        : new(
        [
            .. InvitationCard.DrawOtherAnswers(meetup.Id, own.Rsvp(meetup)),
            new Button(Words.MoreDetails, new(ShowCommand.ShowButton, meetup.Id.Value)),
        ]);

    /// <summary>Only what the settings say: the platform's permission is known only while somebody acts.</summary>
    private bool MayPropose(KnownMember viewer) =>
        viewer.Community.Proposers == Proposers.Everyone || session.Communities.IsOrganizer(viewer.Community.Id, viewer.Member.Id);

    private IEnumerable<Block> Connections(KnownMember viewer)
    {
        var reach = reachReader.Read(viewer.Community.Id, viewer.Member.Id);
        yield return new Block.Heading("", Words.YourConnections);
        if (reach.Met == 0)
        {
            yield return new Block.Paragraph(Words.WhatConnectionsAre);
            yield return new Block.Paragraph([Words.HowTheFirstComes, new Span.Code("/meetup met @name"), "."]);
            yield break;
        }

        yield return new Block.Paragraph([Words.YouHaveMetSoFar, new Span.Strong(Words.OfMembers(reach.Met, reach.Others)), "."]);
        yield return new Block.Buttons(new Button(Words.WhomAndNext, new(ConnectionsCommand.PageButton, "0")));
    }

    private IEnumerable<Block> AboutYou(KnownMember viewer)
    {
        var reminders = settings.RemindersOf(viewer.Member);
        yield return new Block.Heading("", Words.MeTitle);
        yield return Line(Words.ZoneLabel, settings.ZoneOf(viewer).Id);
        yield return Line(Words.AreaLabel, viewer.Member.Area ?? Words.NotSet);
        yield return Line(Words.RemindersLabel, OffsetText.Write(reminders));
        yield return new Block.Buttons(new Button(Words.Change, new(MeShowCommand.MeButton)));
    }

    private static Block.Paragraph Line(string label, string value) => new([new Span.Strong(label), ": " + value]);
}
