using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Rsvps;

/// <summary>
/// Who is coming. Every change respects the capacity. Nobody loses their place when the capacity shrinks, unless the host wants it
/// (<see cref="Shrink"/>), and nobody waits while a place is free.
/// </summary>
/// <param name="Capacity">The number of places, including guests. Null: unlimited.</param>
/// <param name="Rsvps">In the order of <see cref="Rsvp.Line"/>.</param>
public sealed record GuestList(int? Capacity, IReadOnlyList<Rsvp> Rsvps)
{
    public const int MostGuests = 5;

    public int Taken => Rsvps.Sum(rsvp => rsvp.Places);

    public int Free => Capacity is { } capacity ? Math.Max(0, capacity - Taken) : int.MaxValue;

    public Rsvp? this[MemberId member] => Rsvps.FirstOrDefault(rsvp => rsvp.Member == member);

    /// <summary>
    /// A list of members who are all coming, in this order and without duplicates. Those beyond the capacity are waitlisted.
    /// </summary>
    public static GuestList Create(int? capacity, IEnumerable<MemberId> coming) => new(
        capacity,
        [.. coming.Distinct().Select((member, index) =>
            new Rsvp(member, index < (capacity ?? int.MaxValue) ? RsvpStatus.Going : RsvpStatus.Waitlisted, 0, index + 1))]);

    public IReadOnlyList<Rsvp> With(RsvpStatus status) => [.. Rsvps.Where(rsvp => rsvp.Status == status)];

    /// <summary>Going takes a place, or the end of the waitlist. Who is already going or waiting keeps their place and guests.</summary>
    public GuestListChange Answer(MemberId member, RsvpStatus wanted)
    {
        var before = this[member];
        if (wanted is RsvpStatus.Going && before?.Status is RsvpStatus.Going or RsvpStatus.Waitlisted)
            return new(this, before, []);
        var others = Without(member);
        var status = wanted is RsvpStatus.Going && others.Free < 1 ? RsvpStatus.Waitlisted : wanted;
        // A new arrival joins the end of the line. A change between maybe and can't keeps its place.
        var line = status is RsvpStatus.Maybe or RsvpStatus.Cant && before is not null ? before.Line : NextLine;
        return others.Add(new Rsvp(member, status, 0, line)).Promote(member);
    }

    /// <summary>
    /// Adds one guest. A member who is not going yet answers <em>going</em> at the same time. If there is no place for the guest, the guest
    /// is refused and the member's own answer is kept.
    /// </summary>
    public GuestListChange AddGuest(MemberId member)
    {
        var asked = Answer(member, RsvpStatus.Going);
        if (asked.Own is not { Status: RsvpStatus.Going, Guests: < MostGuests } own || asked.List.Free < 1)
            return asked with { GuestRefused = true };
        var withGuest = own with { Guests = own.Guests + 1 };
        return asked with { List = asked.List.Replace(withGuest), Own = withGuest };
    }

    public GuestListChange RemoveGuest(MemberId member) => this[member] is { Guests: > 0 } rsvp
        ? Replace(rsvp with { Guests = rsvp.Guests - 1 }).Promote(member)
        : new(this, this[member], []);

    /// <summary>Removes the member from the list.</summary>
    public GuestListChange Remove(MemberId member) => Without(member).Promote(member);

    /// <summary>
    /// Puts back an answer at its old place in the line. It is waitlisted, without guests, when there is no place for it.
    /// </summary>
    public GuestList Restore(Rsvp rsvp)
    {
        var others = Without(rsvp.Member);
        return others.Add(rsvp.Places > others.Free ? rsvp with { Status = RsvpStatus.Waitlisted, Guests = 0 } : rsvp);
    }

    public GuestListChange Resize(int? capacity) => (this with { Capacity = capacity }).Promote(null);

    /// <summary>
    /// Fewer places, and the last to come wait in line: they keep their place in it, so they are the first to get a place again. A guest
    /// of theirs has no place any more. Those who stay in any case, such as hosts, are not moved.
    /// </summary>
    public GuestListChange Shrink(int capacity, IReadOnlySet<MemberId> staying)
    {
        var list = this with { Capacity = capacity };
        foreach (var rsvp in Rsvps.Where(rsvp => rsvp.Status == RsvpStatus.Going && !staying.Contains(rsvp.Member)).Reverse())
            if (list.Taken > capacity)
                list = list.Replace(rsvp with { Status = RsvpStatus.Waitlisted, Guests = 0 });
        var change = list.Promote(null);
        var moved = Rsvps.Where(rsvp => change.List[rsvp.Member]!.Places < rsvp.Places).Select(rsvp => rsvp.Member).ToList();
        return change with { Promoted = [.. change.Promoted.Except(moved)], Moved = moved };
    }

    private long NextLine => Rsvps.Count == 0 ? 1 : Rsvps[^1].Line + 1;

    private GuestList Without(MemberId member) => this with { Rsvps = [.. Rsvps.Where(rsvp => rsvp.Member != member)] };

    private GuestList Add(Rsvp rsvp) => this with
    {
        Rsvps = [.. Rsvps.TakeWhile(other => other.Line < rsvp.Line), rsvp, .. Rsvps.SkipWhile(other => other.Line < rsvp.Line)],
    };

    private GuestList Replace(Rsvp rsvp) => this with { Rsvps = [.. Rsvps.Select(other => other.Member == rsvp.Member ? rsvp : other)] };

    /// <summary>Gives every free place to the next in line.</summary>
    private GuestListChange Promote(MemberId? actor)
    {
        var promoted = Rsvps.Where(rsvp => rsvp.Status == RsvpStatus.Waitlisted).Take(Free).Select(rsvp => rsvp.Member).ToList();
        var lucky = promoted.ToHashSet();
        var list = promoted.Count == 0 ? this : this with
        {
            Rsvps = [.. Rsvps.Select(rsvp => lucky.Contains(rsvp.Member) ? rsvp with { Status = RsvpStatus.Going } : rsvp)],
        };
        return new(list, actor is { } member ? list[member] : null, promoted);
    }
}
