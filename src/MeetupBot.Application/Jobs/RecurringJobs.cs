using Quartz;

namespace MeetupBot.Application.Jobs;

/// <summary>Work that comes back by itself; Quartz's own.</summary>
public static class RecurringJobs
{
    public static void AddRecurring(this IQuartzBuilder quartz) =>
        quartz.ScheduleJob<HousekeepingJob>(trigger => trigger
            .WithIdentity("housekeeping")
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
}
