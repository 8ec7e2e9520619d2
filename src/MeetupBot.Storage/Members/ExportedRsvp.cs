using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Storage;

public sealed record ExportedRsvp(MeetupId Meetup, RsvpStatus Status, int Guests, Instant AnsweredAt);
