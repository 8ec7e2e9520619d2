using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;

namespace MeetupBot.Pages.Grid;

/// <summary>A poll that the viewer may see.</summary>
/// <param name="IsOpen">Whether it takes answers.</param>
internal sealed record GridPoll(Meetup Meetup, Poll Poll, bool IsOpen);
