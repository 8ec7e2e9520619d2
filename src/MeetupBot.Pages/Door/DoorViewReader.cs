using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Network;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Door;

/// <summary>Reads what the pages of check-in show. Each method returns null when the link's meetup is not the viewer's to see.</summary>
internal sealed class DoorViewReader(PageSubjectReader subjects, PageLinkService links, PlatformSet platforms, PictureReader pictures, Session session)
{
    public DoorView? ReadDoor(PageRequest visit)
    {
        if (subjects.FindMeetup(visit) is not { } meetup)
            return null;
        var codes = session.Communities.Spaces(meetup.Community).Where(space => space.LeftAt is null)
            .OrderByDescending(space => space.Id == meetup.Space)
            .Select(space => (space.Name, Link: FindCardLink(meetup, space)))
            .Where(code => code.Link is not null)
            .Select(code => new DoorCode(code.Name, code.Link!));
        return new DoorView(meetup.Title, visit.WriteWhen(meetup), [.. codes]);
    }

    public CodeView? ReadCode(PageRequest visit) =>
        subjects.FindMeetup(visit) is { } meetup && links.ToArrive(visit.Viewer.Id, meetup.Id, visit.Ticket.ExpiresAt) is { } link
            ? new CodeView(visit.Viewer.Name!, meetup.Title, visit.WriteWhen(meetup), link)
            : null;

    public ArriveView? ReadArrive(PageRequest visit) => subjects.FindMeetup(visit) is { } meetup
        ? new ArriveView(
            visit.Viewer.Name!,
            meetup.Title,
            session.Attendance.Find(meetup.Id)[visit.Viewer.Id] is { State: AttendanceState.Here },
            pictures.Find([visit.Viewer.Id]))
        : null;

    private Uri? FindCardLink(Meetup meetup, Space space) =>
        session.Cards.Find(meetup.Id, space.Id, CardKinds.Meetup) is { Message: { } message } card
            ? platforms.Find(space.Platform)?.LinkTo(
                new SpaceRef(space.Platform, space.ExternalId), new MessageRef(space.Platform, card.Channel, message))
            : null;
}
