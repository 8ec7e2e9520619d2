using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Rsvps;

/// <summary>Who is coming. Every change keeps to the capacity; nobody loses a place to one made smaller.</summary>
/// <param name="Capacity">Places, guests included; null is without bound.</param>
/// <param name="Rsvps">In the order of <see cref="Rsvp.Line"/>.</param>
public sealed record GuestList(int? Capacity, IReadOnlyList<Rsvp> Rsvps)
{
    public const int MostGuests = 5;

    public int Taken => Rsvps.Sum(rsvp => rsvp.Places);

    public int Free => Capacity is { } capacity ? Math.Max(0, capacity - Taken) : int.MaxValue;

    public Rsvp? this[MemberId member] => Rsvps.FirstOrDefault(rsvp => rsvp.Member == member);

    public IReadOnlyList<Rsvp> With(RsvpStatus status) => [.. Rsvps.Where(rsvp => rsvp.Status == status)];

    /// <summary>Going takes a place, or the end of the waitlist; who is going already stays so, guests and all.</summary>
    public GuestListChange Answer(MemberId member, RsvpStatus wanted)
    {
        var before = this[member];
        if (wanted is RsvpStatus.Going && before?.Status is RsvpStatus.Going or RsvpStatus.Waitlisted)
            return new(this, before, []);
        var without = Without(member);
        var status = wanted is RsvpStatus.Going && without.Free < 1 ? RsvpStatus.Waitlisted : wanted;
        // Answering anew joins the end of the line; a change among maybe and can't keeps its place.
        var line = status is RsvpStatus.Maybe or RsvpStatus.Cant ? before?.Line ?? NextLine : NextLine;
        return without.Add(new Rsvp(member, status, 0, line)).Promote(this, member);
    }

    /// <summary>One guest more, or, for who is not going yet, coming with one. Refused when it does not fit: then nothing changes.</summary>
    public GuestListChange AddGuest(MemberId member)
    {
        var before = this[member];
        if (before?.Status != RsvpStatus.Going)
        {
            var asked = Answer(member, RsvpStatus.Going);
            return asked.Own?.Status == RsvpStatus.Going && asked.List.Free >= 1
                ? asked.List.AddGuest(member)
                : asked with { GuestRefused = true };
        }

        if (before.Guests >= MostGuests || Free < 1)
            return new(this, before, []) { GuestRefused = true };
        return Replace(before with { Guests = before.Guests + 1 });
    }

    public GuestListChange RemoveGuest(MemberId member) =>
        this[member] is { Guests: > 0 } rsvp
            ? Replace(rsvp with { Guests = rsvp.Guests - 1 }).List.Promote(this, member)
            : new(this, this[member], []);

    /// <summary>The member is no longer on the list at all.</summary>
    public GuestListChange Remove(MemberId member) => Without(member).Promote(this, member);

    public GuestListChange Resize(int? capacity) => (this with { Capacity = capacity }).Promote(this, null);

    private long NextLine => Rsvps.Count == 0 ? 1 : Rsvps.Max(rsvp => rsvp.Line) + 1;

    private GuestList Without(MemberId member) => this with { Rsvps = [.. Rsvps.Where(rsvp => rsvp.Member != member)] };

    private GuestList Add(Rsvp rsvp) => this with { Rsvps = [.. Rsvps.Append(rsvp).OrderBy(other => other.Line)] };

    private GuestListChange Replace(Rsvp rsvp) => new(Without(rsvp.Member).Add(rsvp), rsvp, []);

    private GuestListChange Promote(GuestList before, MemberId? actor)
    {
        var places = Free;
        var promoted = Rsvps.Where(rsvp => rsvp.Status == RsvpStatus.Waitlisted && rsvp.Member != actor)
            .Take(places)
            .Select(rsvp => rsvp.Member)
            .ToList();
        // Who joins the waitlist by this very change can't have found a place, so only those before are promoted.
        var list = promoted.Count == 0 ? this : this with
        {
            Rsvps = [.. Rsvps.Select(rsvp => promoted.Contains(rsvp.Member) ? rsvp with { Status = RsvpStatus.Going } : rsvp)],
        };
        return new(list, actor is { } member ? list[member] ?? before[member] : null, promoted);
    }
}
