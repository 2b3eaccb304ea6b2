package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cuboids of a cube, from the leaves to single dimensions, and which leaf lies where.
final class Lattice {

    private static final int ALL_LAYERS = 8;
    private static final int LAYERS_OF_WIDE_CUBES = 3;

    private final LeafCube cube;
    private final Cuboid[] byMask;
    private final List<Cuboid> finestFirst = new ArrayList<>();
    private final int[][][] postings;

    Lattice(LeafCube cube) {
        this.cube = cube;
        int width = cube.width();
        byMask = new Cuboid[1 << width];
        for (int layer = width; layer > 0; layer--) {
            if (layer == width || width <= ALL_LAYERS || layer <= LAYERS_OF_WIDE_CUBES) {
                for (int mask = 1; mask < byMask.length; mask++) {
                    if (Integer.bitCount(mask) == layer) {
                        byMask[mask] = layer == width ? leaves(mask) : folded(mask);
                        finestFirst.add(byMask[mask]);
                    }
                }
            }
        }
        postings = new int[width][][];
        Arrays.setAll(postings, this::postings);
    }

    private Cuboid leaves(int mask) {
        var examples = new int[cube.size()];
        Arrays.setAll(examples, leaf -> leaf);
        return new Cuboid(mask, examples, null, new int[0]);
    }

    private Cuboid folded(int mask) {
        var finer = finer(mask);
        var numbers = new int[finer.elements()];
        int bound = 1;
        for (int d = 0; d < cube.width(); d++) {
            if ((mask & 1 << d) != 0) {
                int values = cube.values(d);
                if ((long) bound * values > Integer.MAX_VALUE) {
                    bound = Compaction.compact(numbers, bound);
                }
                bound = Math.multiplyExact(bound, values);
                var codes = cube.codes(d);
                for (int at = 0; at < numbers.length; at++) {
                    numbers[at] = numbers[at] * values + codes[finer.example(at)];
                }
            }
        }
        int elements = Compaction.compact(numbers, bound);
        var examples = new int[elements];
        for (int at = numbers.length - 1; at >= 0; at--) {
            examples[numbers[at]] = finer.example(at);
        }
        return new Cuboid(mask, examples, finer, numbers);
    }

    /// The finer cuboid of the fewest elements; of equal ones the first.
    private Cuboid finer(int mask) {
        var fewest = byMask[byMask.length - 1];
        for (int d = 0; d < cube.width(); d++) {
            var finer = byMask[mask | 1 << d];
            if (finer != null && finer.elements() < fewest.elements()) {
                fewest = finer;
            }
        }
        return fewest;
    }

    private int[][] postings(int dimension) {
        var codes = cube.codes(dimension);
        var counts = new int[cube.values(dimension)];
        for (int code : codes) {
            counts[code]++;
        }
        var lists = new int[counts.length][];
        Arrays.setAll(lists, code -> new int[counts[code]]);
        Arrays.fill(counts, 0);
        for (int leaf = 0; leaf < codes.length; leaf++) {
            lists[codes[leaf]][counts[codes[leaf]]++] = leaf;
        }
        return lists;
    }

    /// Every cuboid after those that it may sum up.
    List<Cuboid> finestFirst() {
        return finestFirst;
    }

    int width() {
        return cube.width();
    }

    int leaves() {
        return cube.size();
    }

    boolean has(int mask) {
        return mask != 0 && byMask[mask] != null;
    }

    Cuboid of(int mask) {
        return byMask[mask];
    }

    /// Whether two leaves have the same value in every dimension of the mask.
    boolean together(int mask, int leaf, int other) {
        for (int d = 0; d < cube.width(); d++) {
            if ((mask & 1 << d) != 0 && cube.codes(d)[leaf] != cube.codes(d)[other]) {
                return false;
            }
        }
        return true;
    }

    /// The leaves that have the values of `example` in the dimensions of `mask`, ascending.
    int[] members(int mask, int example) {
        var shortest = new int[0];
        int fewest = Integer.MAX_VALUE;
        for (int d = 0; d < cube.width(); d++) {
            if ((mask & 1 << d) != 0) {
                var list = postings[d][cube.codes(d)[example]];
                if (list.length < fewest) {
                    fewest = list.length;
                    shortest = list;
                }
            }
        }
        var members = new int[shortest.length];
        int count = 0;
        for (int leaf : shortest) {
            if (together(mask, leaf, example)) {
                members[count++] = leaf;
            }
        }
        return Arrays.copyOf(members, count);
    }

    Element element(int mask, int example) {
        var coordinates = new ArrayList<Element.Coordinate>();
        for (int d = 0; d < cube.width(); d++) {
            if ((mask & 1 << d) != 0) {
                coordinates.add(cube.coordinate(d, example));
            }
        }
        return new Element(coordinates);
    }
}
