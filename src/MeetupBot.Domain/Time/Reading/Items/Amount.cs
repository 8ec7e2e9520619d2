using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>An amount of time as typed: whole calendar units, which keep the time of day, and elapsed time.</summary>
/// <param name="Months">Years count as twelve.</param>
/// <param name="Days">Weeks count as seven.</param>
internal sealed record Amount(int Months, int Days, Duration Elapsed)
{
    public static Amount None { get; } = new(0, 0, Duration.Zero);

    public bool IsElapsedOnly => Months == 0 && Days == 0;

    /// <summary>Roughly its length in days, to refuse what lies too far ahead before adding it.</summary>
    public double RoughDays => (Months * 30.0) + Days + Elapsed.TotalDays;

    /// <summary>With a number of a unit more; null for a fraction of a month or a year.</summary>
    public Amount? Plus(double number, AmountUnit unit) => unit switch
    {
        AmountUnit.Second => this with { Elapsed = Elapsed + Duration.FromSeconds(number) },
        AmountUnit.Minute => this with { Elapsed = Elapsed + Duration.FromMinutes(number) },
        AmountUnit.Hour => this with { Elapsed = Elapsed + Duration.FromHours(number) },
        AmountUnit.Day => PlusDays(number),
        AmountUnit.Week => PlusDays(number * 7),
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
