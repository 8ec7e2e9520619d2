// Most of these tests wait for clocks and processes, so more of them than processors may run at once.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
