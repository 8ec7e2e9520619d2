using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>An amount of time as typed: whole calendar units, which keep the time of day, and elapsed time.</summary>
/// <param name="Months">Years count as twelve.</param>
/// <param name="Days">Weeks count as seven.</param>
internal sealed record Amount(int Months, int Days, Duration Elapsed)
{
    public static Amount None { get; } = new(0, 0, Duration.Zero);

    /// <summary>Whether its days are nights, behind the last of which comes one more day.</summary>
    public bool IsNights { get; init; }

    /// <summary>Whether nights are among what was typed, so that it is how long somebody stays.</summary>
    public bool IsStay { get; init; }

    public bool IsElapsedOnly => Months == 0 && Days == 0;

    /// <summary>Roughly its length in days, to refuse what lies too far ahead before adding it.</summary>
    public double RoughDays => (Months * 30.0) + Days + Elapsed.TotalDays;

    /// <summary>How long a meetup takes, or a stay of whole days.</summary>
    public Duration Lasting(bool isWholeDays) => Duration.FromDays(Days + (IsNights && isWholeDays ? 1 : 0)) + Elapsed;

    /// <summary>With a number of a unit more; null for a fraction of a month or a year.</summary>
    public Amount? Plus(double number, AmountUnit unit) => unit switch
    {
        AmountUnit.Second => this with { Elapsed = Elapsed + Duration.FromSeconds(number) },
        AmountUnit.Minute => this with { Elapsed = Elapsed + Duration.FromMinutes(number) },
        AmountUnit.Hour => this with { Elapsed = Elapsed + Duration.FromHours(number) },
        AmountUnit.Day => PlusDays(number),
        AmountUnit.Week => PlusDays(number * 7),
        AmountUnit.Night when number == Math.Floor(number) && number > 0 && Days == 0 && Months == 0 => PlusDays(number) with { IsNights = true, IsStay = true },
        AmountUnit.Night => null,
        _ when number != Math.Floor(number) => null,
        AmountUnit.Month => this with { Months = Months + (int)number },
        _ => this with { Months = Months + (12 * (int)number) },
    };

    private Amount PlusDays(double days)
    {
        var whole = Math.Floor(days);
        return this with { Days = Days + (int)whole, Elapsed = Elapsed + Duration.FromDays(days - whole) };
    }
}
